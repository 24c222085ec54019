/** What came was no HTTP, or stopped in the middle of it: there is no request to be answered, only a socket. */
import type { Socket } from 'node:net';
import { serverProblems, type ServerProblem } from '../../shared/wire/problems.ts';
import { contentTypes } from '../../shared/wire/routes.ts';
import { errorCode } from '../db/query.ts';

/** Says a problem of the catalogue under these headers, like every other refusal, and hangs up. */
export function refuseSocket(headers: Readonly<Record<string, string>>) {
  return (error: Error, socket: Socket): void => {
    const code = errorCode(error);
    // Gone already; or too slow, which a laptop must take for a bad line and try again, and not for something wrong with what it sent.
    if (code === 'ECONNRESET' || code === 'ERR_HTTP_REQUEST_TIMEOUT' || !socket.writable) {
      return void socket.destroy();
    }
    const problem: ServerProblem = code === 'HPE_HEADER_OVERFLOW' ? 'TOO_LARGE' : 'MALFORMED';
    const body = JSON.stringify({ problem });
    const fields = Object.entries({
      ...headers,
      'content-type': contentTypes.json,
      'content-length': String(body.length),
      connection: 'close',
    });
    const head = [
      `HTTP/1.1 ${String(serverProblems[problem])} Refused`,
      ...fields.map((field) => field.join(': ')),
    ];
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  };
}
