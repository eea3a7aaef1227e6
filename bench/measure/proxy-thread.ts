import { once } from 'node:events';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { startDelayProxy } from './delay-proxy.ts';

interface Way {
  readonly databasePort: number;
  readonly delayMs: number;
}

/** A proxy in a thread of its own: one beside the callers would delay by as much more as they keep their thread. */
export interface ProxyThread {
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts a proxy in a thread of its own. */
export const startProxyThread = async (way: Way): Promise<ProxyThread> => {
  const thread = new Worker(new URL(import.meta.url), { workerData: way });
  const [port] = await once(thread, 'message');
  return {
    port,
    stop: async () => {
      await thread.terminate();
    },
  };
};

if (!isMainThread && workerData) {
  const { databasePort, delayMs } = workerData as Way;
  parentPort?.postMessage((await startDelayProxy(databasePort, delayMs)).port);
}
