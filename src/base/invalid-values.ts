import { type InvalidValue, type ProblemReply, problem } from './contract';

/** The most errors that a problem lists, by the contract. */
export const maxListed = 20;

/** 422. @param found the invalid values, at most twenty */
export function refuseValues(found: readonly InvalidValue[]): ProblemReply<422> {
  const count = found.length < maxListed ? found.length : `${maxListed} or more`;
  const detail = `The request has ${count} invalid value${count === 1 ? '' : 's'}.`;
  return problem(422, 'VALIDATION_ERROR', detail, { errors: found });
}
