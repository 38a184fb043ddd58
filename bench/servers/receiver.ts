import { createServer } from 'node:http';

// A sink of events that counts what it takes. Below /away it wants none. GET returns the count of a path.

const counts = new Map<string, number>();

createServer((request, response) => {
  const { method, url = '/' } = request;
  if (method === 'GET') return response.end(String(counts.get(url) ?? 0));
  request.resume();
  request.once('end', () => {
    const isAway = url.startsWith('/away');
    if (!isAway) counts.set(url, (counts.get(url) ?? 0) + 1);
    response.writeHead(isAway ? 410 : 204).end();
  });
}).listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.('listening'));
