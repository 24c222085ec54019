/**
 * Questions and answers over a message port, the same in both directions. Only what structured clone carries passes; a thrown
 * error is a broken invariant and crosses as its message.
 */
interface Port {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<Message>) => void): void;
}

type Message =
  | { is: 'ask'; id: number; name: string; args: unknown[] }
  | { is: 'answer'; id: number; value: unknown }
  | { is: 'broken'; id: number; message: string }
  | { is: 'event'; name: string; detail: unknown };

export interface Rpc {
  ask(name: string, args: readonly unknown[]): Promise<unknown>;
  tell(name: string, detail: unknown): void;
}

export interface Answering {
  answer(name: string, args: unknown[]): Promise<unknown>;
  hear(name: string, detail: unknown): void;
}

export function connect(port: Port, { answer, hear }: Answering): Rpc {
  const open = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>();
  let last = 0;

  async function reply(id: number, name: string, args: unknown[]): Promise<void> {
    try {
      port.postMessage({ is: 'answer', id, value: await answer(name, args) });
    } catch (error) {
      port.postMessage({ is: 'broken', id, message: error instanceof Error ? error.message : 'unknown' });
    }
  }

  port.addEventListener('message', ({ data }) => {
    switch (data.is) {
      case 'ask':
        void reply(data.id, data.name, data.args);
        break;
      case 'event':
        hear(data.name, data.detail);
        break;
      case 'answer':
        open.get(data.id)?.resolve(data.value);
        open.delete(data.id);
        break;
      case 'broken':
        open.get(data.id)?.reject(new Error(data.message));
        open.delete(data.id);
        break;
    }
  });

  return {
    ask(name, args) {
      last += 1;
      const id = last;
      port.postMessage({ is: 'ask', id, name, args: [...args] });
      return new Promise((resolve, reject) => open.set(id, { resolve, reject }));
    },
    tell: (name, detail) => port.postMessage({ is: 'event', name, detail }),
  };
}
