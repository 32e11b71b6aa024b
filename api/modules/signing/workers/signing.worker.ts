// A signing worker.
import { answerOrders } from '../../../platform/workers/answer-orders.ts';
import { tasks } from './tasks.ts';

answerOrders(tasks);
