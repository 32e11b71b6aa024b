// restify changes the responses of every server in the process, and its `writeHead` forgets to answer the response. Others
// in this process chain on it, as Node promises.
import { ServerResponse } from 'node:http';
import 'restify';

type WriteHead = (this: ServerResponse, ...given: unknown[]) => unknown;

const responses = ServerResponse.prototype as unknown as { writeHead: WriteHead };
const { writeHead } = responses;

responses.writeHead = function (...given) {
  writeHead.apply(this, given);
  return this;
};
