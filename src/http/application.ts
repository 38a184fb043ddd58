import Koa from 'koa';
import type { Exchange, ExchangeContext } from '../gate/exchange';

/**
 * Koa's application, without what Koa does for each request to learn of the end of its reply (lib/application.js, handleRequest): several
 * listeners, which take a twelfth of the CPU of a get. Here, replies are followed where they are written, and the outermost middleware catches
 * errors.
 */
export class Application extends Koa<Exchange> {
  /** Takes the place of Koa's own method, which `callback()` calls for each request. */
  handleRequest(context: ExchangeContext, middleware: (context: ExchangeContext) => Promise<void>): Promise<void> {
    const { res } = context;
    res.statusCode = 404;
    return middleware(context).then(
      () => (context.respond === false ? undefined : this.#writeBody(context)),
      (error) => context.onerror(error),
    );
  }

  /** Lets Koa write what a middleware has set as `context.body`. */
  #writeBody(context: ExchangeContext): Promise<void> {
    const { res } = context;
    const { statusCode } = res;
    const koa = Koa.prototype as unknown as Pick<Application, 'handleRequest'>;
    return koa.handleRequest.call(this, context, async () => {
      res.statusCode = statusCode;
    });
  }
}
