import { deprecationFault } from './deprecation';
import { bodyFactsOf, faultOfScope } from './facts';
import type { DeclaredOperation } from './operation-table';

/**
 * Ends with an error where the contract has something that the gate does not support: it parses requests itself, and must not ignore a part
 * of the contract.
 * @throws Error with a sentence for each
 */
export function refuseUnsupported(operations: readonly DeclaredOperation[]): void {
  const refusals: string[] = [];
  for (const operation of operations) {
    const { operationId, method, path, parameters = [], requestBody, security = [] } = operation;
    const { 'x-changes-tasks': changesTasks } = operation;
    const refuse = (part: string) =>
      refusals.push(`${operationId}: the gate does not support ${part}; extend src/gate/ first.`);
    if (path.split('/').some((segment) => /[{}]/.test(segment) && !/^\{[^{}]+\}$/.test(segment))) {
      refuse(`a parameter that is only a part of a path segment (${path})`);
    }
    for (const parameter of parameters) {
      if ('$ref' in parameter) continue;
      const { type = 'none', items } = (parameter.schema ?? {}) as { type?: string; items?: { type?: string } };
      const supported = parameter.in === 'query' ? ['string', 'integer', 'boolean', 'array'] : ['string'];
      if (parameter.in === 'cookie') refuse(`cookie parameters (${parameter.name})`);
      if (parameter.content) refuse(`a parameter with a media type (${parameter.name})`);
      if (type === 'array' && (items?.type !== 'string' || (parameter.style ?? 'form') !== 'form'))
        refuse(`a list of other values than texts, or in another style than form (${parameter.name})`);
      if (!supported.includes(type)) refuse(`a parameter of type ${type} in ${parameter.in} (${parameter.name})`);
    }
    const mediaTypes = Object.keys((requestBody as { content?: object } | undefined)?.content ?? {});
    const taken = ['application/json', ...(bodyFactsOf(operation).lines === null ? [] : ['application/x-ndjson'])];
    if (mediaTypes.length > 0 && mediaTypes.join() !== taken.join()) refuse(`bodies of type ${mediaTypes}`);
    if (method !== 'get' && security.length > 0 && changesTasks === undefined)
      refusals.push(
        `${operationId}: say with x-changes-tasks (true or false) whether it may change tasks of its user.`,
      );
    const scopeFault = faultOfScope(operation);
    if (scopeFault) refusals.push(`${operationId}: ${scopeFault}`);
    if (security.some((scheme) => Object.keys(scheme).join() !== 'bearerAuth'))
      refuse('a security scheme other than bearerAuth');
    const fault = deprecationFault(operation);
    if (fault) refusals.push(fault);
  }
  if (refusals.length > 0) throw new Error(refusals.join('\n'));
}
