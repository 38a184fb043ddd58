import type { StatementObserver } from '../db/pool/connection';
import type { Exchange } from '../gate/exchange';
import type { StartTrace } from './trace-context';

/** Callbacks for requests and statements. Those that are switched off are undefined, and cost nothing. */
export interface Observer {
  /** Replaces the default, which continues the caller's trace without recording spans. */
  readonly startTrace?: StartTrace | undefined;
  readonly requestBegan?: (() => void) | undefined;
  /** Called when the reply is written; for a stream, when its headers are. @param started, ended of performance.now() */
  readonly requestEnded?: ((exchange: Exchange, started: number, ended: number) => void) | undefined;
  readonly statementEnded?: StatementObserver | undefined;
}

/** @returns one observer that calls all of these, in their order, but only the first `startTrace` */
export function combine(observers: readonly Observer[]): Observer {
  return {
    startTrace: observers.find(({ startTrace }) => startTrace)?.startTrace,
    requestBegan: callAll(observers.map(({ requestBegan }) => requestBegan)),
    requestEnded: callAll(observers.map(({ requestEnded }) => requestEnded)),
    statementEnded: callAll(observers.map(({ statementEnded }) => statementEnded)),
  };
}

type Callback<Parameters extends unknown[]> = ((...parameters: Parameters) => void) | undefined;

function callAll<Parameters extends unknown[]>(candidates: readonly Callback<Parameters>[]): Callback<Parameters> {
  const callbacks = candidates.filter((callback) => callback !== undefined);
  if (callbacks.length < 2) return callbacks[0];
  return (...parameters) => {
    for (const callback of callbacks) callback(...parameters);
  };
}
