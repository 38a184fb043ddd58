import type { StatementObserver } from '../db/pool/connection';
import type { Exchange } from '../gate/exchange';
import type { TakeUpTrace } from './trace-context';

/** Follows requests and statements. What is switched off is undefined, so that it costs nothing. */
export interface Observer {
  /** Instead of the usual way, which only goes on with the caller's trace. */
  readonly takeUpTrace?: TakeUpTrace | undefined;
  readonly requestBegan?: (() => void) | undefined;
  /** Called when the reply is written; of a stream, when its head is. @param started, ended of performance.now() */
  readonly requestEnded?: ((exchange: Exchange, started: number, ended: number) => void) | undefined;
  readonly statementEnded?: StatementObserver | undefined;
}

/** @returns one observer that tells all of them, in their order. Of several ways to take up a trace the first one counts. */
export function combine(observers: readonly Observer[]): Observer {
  return {
    takeUpTrace: observers.find(({ takeUpTrace }) => takeUpTrace)?.takeUpTrace,
    requestBegan: inTurn(observers.map(({ requestBegan }) => requestBegan)),
    requestEnded: inTurn(observers.map(({ requestEnded }) => requestEnded)),
    statementEnded: inTurn(observers.map(({ statementEnded }) => statementEnded)),
  };
}

type Told<Parameters extends unknown[]> = ((...parameters: Parameters) => void) | undefined;

function inTurn<Parameters extends unknown[]>(candidates: readonly Told<Parameters>[]): Told<Parameters> {
  const told = candidates.filter((each) => each !== undefined);
  if (told.length < 2) return told[0];
  return (...parameters) => {
    for (const each of told) each(...parameters);
  };
}
