import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { newFolder } from '../../support/started';
import { goModule } from './programs';

interface Schema {
  format?: string;
  type?: string;
  oneOf?: object[];
  properties?: Record<string, Schema>;
  additionalProperties?: unknown;
  readonly 'x-kubernetes-group-version-kind'?: readonly { group: string; version: string; kind: string }[];
}

/**
 * Makes the schemas that kubeconform needs from the OpenAPI document of Kubernetes, which is in its Go module. Fields that Kubernetes does
 * not have are refused.
 * @returns the value of kubeconform's option -schema-location; undefined when the module cannot be had
 */
export function kubernetesSchemas(version: string): string | undefined {
  const module = goModule(`k8s.io/kubernetes@${version}`);
  if (module === undefined) return undefined;
  const { definitions } = JSON.parse(readFileSync(join(module, 'api/openapi-spec/swagger.json'), 'utf8')) as {
    definitions: Record<string, Schema>;
  };
  const folder = newFolder();
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'definitions.json');
  for (const [name, schema] of Object.entries(definitions)) {
    if (schema.format === 'int-or-string') definitions[name] = { oneOf: [{ type: 'string' }, { type: 'integer' }] };
    if (schema.properties) schema.additionalProperties ??= false;
    for (const { group, version, kind } of schema['x-kubernetes-group-version-kind'] ?? []) {
      const suffix = [...(group ? [group.split('.')[0]] : []), version].join('-');
      const reference = { $ref: `${pathToFileURL(file)}#/definitions/${name}` };
      writeFileSync(join(folder, `${kind}-${suffix}.json`.toLowerCase()), JSON.stringify(reference));
    }
  }
  writeFileSync(file, JSON.stringify({ definitions }));
  return join(folder, '{{ .ResourceKind }}{{ .KindSuffix }}.json');
}
