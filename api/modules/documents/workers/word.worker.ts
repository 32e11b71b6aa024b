// A worker for Word files.
import { answerOrders } from '../../../platform/workers/answer-orders.ts';
import { tasks } from './tasks.ts';

answerOrders(tasks);
