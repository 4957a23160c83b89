import { availableParallelism } from 'node:os';
import {
  MessageChannel,
  type MessagePort,
  receiveMessageOnPort,
  type Transferable,
  Worker,
  workerData,
} from 'node:worker_threads';

/** The folder of the compiled programs; undefined where the sources themselves run. */
declare const compiledFolder: string | undefined;

/** Lets a worker run a program that is written in TypeScript; where that fails, it says so to whoever asks. */
const fromSource = `
  const { port, count, tsx, program } = require('node:worker_threads').workerData;
  import(tsx)
    .then(({ register }) => {
      register();
      return import(program);
    })
    .catch(({ message }) => {
      port.on('message', () => {
        port.postMessage({ failure: { message } });
        Atomics.add(count, 0, 1);
        Atomics.notify(count, 0);
      });
    });
`;

/** Questions that wait for the other core; with more, the asking core had better work itself. */
const mostWaiting = 3;
/** No question takes as long, in milliseconds. */
const patience = 600_000;

/** What the two sides share. */
interface Line {
  readonly port: MessagePort;
  /** Grows with each answer. */
  readonly count: Int32Array;
}

/** An answer, or the fields of the error that came instead. */
type Reply<Answer> =
  | { readonly answer: Answer }
  | { readonly failure: object & { readonly message: string } };

/** A program of Kho Tin on another core, which is asked and answers without the event loop. */
export class Helper<Question, Answer> {
  readonly #worker: Worker;
  readonly #line: Line;
  #waiting = 0;

  /** `program` is a file of `scripts/` that calls `answerQuestions`. */
  constructor(program: string) {
    const { port1, port2 } = new MessageChannel();
    const count = new Int32Array(new SharedArrayBuffer(4));
    this.#line = { port: port1, count };
    const transferList = [port2];
    const line = { port: port2, count };
    this.#worker =
      typeof compiledFolder === 'undefined'
        ? new Worker(fromSource, {
            eval: true,
            workerData: {
              ...line,
              program: new URL(`../${program}.ts`, import.meta.url).href,
              tsx: import.meta.resolve('tsx/esm/api'),
            },
            transferList,
          })
        : new Worker(`${compiledFolder}${program}.cjs`, { workerData: line, transferList });
    this.#worker.unref();
    port1.unref();
  }

  /** Whether it has enough to do. */
  get isBusy(): boolean {
    return this.#waiting >= mostWaiting;
  }

  ask(question: Question, transfer: readonly Transferable[] = []): void {
    this.#waiting += 1;
    this.#line.port.postMessage(question, transfer);
  }

  /** An answer that has come; undefined where none has. Throws what failed over there. */
  take(): Answer | undefined {
    const received: { readonly message: Reply<Answer> } | undefined = receiveMessageOnPort(this.#line.port);
    if (received === undefined) return undefined;
    this.#waiting -= 1;
    const { message } = received;
    if ('failure' in message) throw Object.assign(new Error(message.failure.message), message.failure);
    return message.answer;
  }

  /** Waits for all answers that are still to come. */
  *rest(): Generator<Answer> {
    while (this.#waiting > 0) {
      const seen = Atomics.load(this.#line.count, 0);
      const answer = this.take();
      if (answer !== undefined) yield answer;
      else if (Atomics.wait(this.#line.count, 0, seen, patience) === 'timed-out') {
        this.#waiting = 0;
        throw new Error('Work on another core has come to a stop');
      }
    }
  }

  /** Waits for all answers that are still to come, whatever they say. */
  drain(): void {
    while (this.#waiting > 0) {
      try {
        this.rest().next();
      } catch {
        // Of a failure over there nobody wants to know any more.
      }
    }
  }

  end(): void {
    void this.#worker.terminate();
  }
}

/** Whether a second core is there to help. */
export function hasSecondCore(): boolean {
  return availableParallelism() > 1;
}

/** Makes this worker answer what its `Helper` is asked, in the order of the questions where answers come at once. */
export function answerQuestions<Question, Answer extends object>(
  answerTo: (question: Question) => Answer | Promise<Answer>,
  transferOf: (answer: Answer) => readonly Transferable[] = () => [],
): void {
  const { port, count }: Line = workerData;
  const replyTo = async (question: Question): Promise<Reply<Answer>> => {
    try {
      return { answer: await answerTo(question) };
    } catch (error) {
      // An error cannot be cloned with its code and its path, which are fields of their own.
      return { failure: { ...(error instanceof Error ? error : {}), message: messageOf(error) } };
    }
  };
  port.on('message', async (question: Question) => {
    const reply = await replyTo(question);
    port.postMessage(reply, 'answer' in reply ? transferOf(reply.answer) : []);
    Atomics.add(count, 0, 1);
    Atomics.notify(count, 0);
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
