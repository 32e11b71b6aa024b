// Metrics in the text format of Prometheus: requests by endpoint and status, and what modules add.
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  request(endpointId: string, status: number, seconds: number): void;
  /** A value that is read each time somebody asks for the metrics. */
  gauge(name: string, help: string, read: () => Promise<number> | number): void;
  text(): Promise<string>;
}

export function makeMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'vanthu_request_seconds',
    help: 'Time of requests by endpoint and status',
    labelNames: ['endpoint', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15],
    registers: [registry],
  });
  return {
    request: (endpoint, status, seconds) => requests.observe({ endpoint, status: String(status) }, seconds),
    gauge: (name, help, read) => {
      new Gauge({
        name,
        help,
        registers: [registry],
        async collect() {
          this.set(await read());
        },
      });
    },
    text: () => registry.metrics(),
  };
}
