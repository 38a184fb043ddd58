import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { timeoutsOf } from '../../src/cluster/worker-watch';
import { parseSettings } from '../../src/settings/config';
import { secretSettings } from '../../src/settings/secret-files';
import { projectRoot } from '../support/process';
import { secret } from '../support/service';
import { newFolder } from '../support/started';
import {
  chart,
  helm,
  isHook,
  type Manifest,
  ofKind,
  podsIn,
  render,
  runHelm,
  selects,
  valuesFiles,
} from './support/chart';
import { kubernetesSchemas } from './support/kubernetes-schemas';
import { goProgram } from './support/programs';

const withHelm = helm.path ? describe : describe.skip;
const versionOfKubernetes = 'v1.37.2';

describe('the chart', () => {
  const read = (name: string) => readFileSync(join(chart, name), 'utf8');

  it('has the version of the service', () => {
    const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
    expect(parse(read('Chart.yaml'))).toMatchObject({ version, appVersion: version });
  });

  it('lets a Secret have what the service reads from files, and has no secret itself', () => {
    const schema = JSON.parse(read('values.schema.json'));
    // The token is for the command of agents (`npm run mcp`), which runs where the agent does.
    const ofTheService = secretSettings.filter((name) => name !== 'TASKFLOW_TOKEN');
    expect(schema.properties.secret.properties.keys.propertyNames.enum).toEqual(ofTheService);
    expect(read('values.yaml')).not.toMatch(/postgres(ql)?:\/\//);
  });
});

withHelm.each(valuesFiles.map((file) => [file ? basename(file) : 'default values', file] as const))(
  `the chart with %s${helm.unless}`,
  (_, values) => {
    let manifests: Manifest[];
    let pods: Manifest[];
    let service: Manifest;
    const environmentOf = (pod: Manifest): Record<string, string> =>
      Object.fromEntries(pod.spec.containers[0].env.map(({ name, value }: Record<string, string>) => [name, value]));
    beforeAll(() => {
      manifests = render(values);
      pods = podsIn(manifests);
      service = ofKind(manifests, 'Deployment')[0];
    });

    it('passes helm lint', () => {
      expect(runHelm('lint', '--strict', chart, ...(values ? ['-f', values] : []))).toMatchObject({ status: 0 });
    });

    const schemas = kubernetesSchemas(versionOfKubernetes);
    const kubeconform = goProgram(
      'kubeconform',
      'github.com/yannh/kubeconform/cmd/kubeconform@v0.8.0',
      schemas !== undefined,
    );
    const itWithSchemas = schemas && kubeconform.path ? it : it.skip;
    itWithSchemas(`has the schemas of Kubernetes ${versionOfKubernetes}${kubeconform.unless}`, () => {
      const file = join(newFolder(), 'manifests.json');
      writeFileSync(file, manifests.map((manifest) => JSON.stringify(manifest)).join('\n---\n'));
      // The schema of a ServiceMonitor belongs to the Prometheus operator.
      const args = ['-strict', '-summary', '-skip=ServiceMonitor', `-schema-location=${schemas}`, file];
      const { status, stdout } = spawnSync(kubeconform.path!, args, { encoding: 'utf8' });
      expect([status, stdout]).toEqual([0, expect.stringMatching(/Invalid: 0, Errors: 0/)]);
      const misspelt = join(newFolder(), 'misspelt.json');
      writeFileSync(misspelt, JSON.stringify({ ...service, spec: { ...service.spec, replica: 2 } }));
      expect(spawnSync(kubeconform.path!, [...args.slice(0, -1), misspelt]).status).toBe(1);
      expect(Number(/Valid: (\d+)/.exec(stdout)![1])).toBe(
        manifests.length - ofKind(manifests, 'ServiceMonitor').length,
      );
    });

    it('starts pods that the strictest pod security standard allows, and that have no account', () => {
      expect(pods.length).toBeGreaterThan(0);
      for (const { spec } of pods) {
        expect(spec).toMatchObject({
          automountServiceAccountToken: false,
          enableServiceLinks: false,
          securityContext: { runAsNonRoot: true, runAsUser: 1000, runAsGroup: 1000, fsGroup: 1000 },
        });
        expect(spec.securityContext.seccompProfile).toEqual({ type: 'RuntimeDefault' });
        for (const key of ['hostNetwork', 'hostPID', 'hostIPC', 'initContainers']) expect(spec).not.toHaveProperty(key);
        for (const container of spec.containers) {
          expect(container.securityContext).toEqual({
            allowPrivilegeEscalation: false,
            readOnlyRootFilesystem: true,
            capabilities: { drop: ['ALL'] },
          });
          expect(container.resources.requests).toEqual({ cpu: expect.any(String), memory: expect.any(String) });
          expect(container.resources.limits.memory).toEqual(expect.any(String));
        }
      }
    });

    it('has secrets in mounted files only, and gives the migration those of the database alone', () => {
      expect(ofKind(manifests, 'Secret')).toEqual([]);
      for (const pod of pods) {
        const environment = environmentOf(pod);
        for (const name of secretSettings) expect(environment).not.toHaveProperty(name);
        const [volume, ...others] = pod.spec.volumes;
        expect(others).toEqual([]);
        const paths = volume.secret.items.map(({ path }: { path: string }) => `/run/secrets/taskflow/${path}`);
        const inFiles = Object.entries(environment).filter(([name]) => name.endsWith('_FILE'));
        expect(inFiles.map(([, path]) => path)).toEqual(paths);
        for (const [name, path] of inFiles) expect(basename(path)).toBe(name.replace(/_FILE$/, ''));
        expect(pod.spec.containers[0].volumeMounts).toEqual([
          { name: volume.name, mountPath: '/run/secrets/taskflow', readOnly: true },
        ]);
      }
      for (const job of ofKind(manifests, 'Job')) {
        for (const name of Object.keys(environmentOf(job.spec.template)))
          expect(name).toMatch(/^ENVIRONMENT$|DATABASE_/);
      }
    });

    it('gives settings that the service accepts, and more time to stop than it takes', () => {
      for (const pod of pods) {
        const environment = environmentOf(pod);
        const settings = Object.fromEntries(
          Object.entries(environment).map(([name, value]) =>
            name.endsWith('_FILE') ? [name.slice(0, -5), sampleOf(name)] : [name, value],
          ),
        );
        const isService = pod.metadata.labels['app.kubernetes.io/component'] === 'service';
        const parsed = parseSettings(settings, isService ? 'serve' : 'migrate');
        expect(parsed.environment).toBe('production');
        if (!isService) continue;
        const { end, interval } = timeoutsOf(parsed);
        expect(pod.spec.terminationGracePeriodSeconds).toBeGreaterThan((end * interval) / 1000);
      }
    });

    it('asks /health whether a process lives, and /ready whether it can serve', () => {
      const [container] = service.spec.template.spec.containers;
      const ports = Object.fromEntries(
        container.ports.map(({ name, containerPort }: Manifest) => [name, containerPort]),
      );
      expect(String(ports.http)).toBe(environmentOf(service.spec.template).PORT);
      expect(container.startupProbe.httpGet).toEqual({ path: '/health', port: 'http' });
      expect(container.livenessProbe.httpGet).toEqual({ path: '/health', port: 'http' });
      expect(container.readinessProbe.httpGet).toEqual({ path: '/ready', port: 'http' });
    });

    it('chooses by its selectors the pods of the service, and those of the migration for its own policy alone', () => {
      const [migration] = ofKind(manifests, 'Job');
      const chosen = [
        service.spec.selector.matchLabels,
        ...ofKind(manifests, 'Service').map(({ spec }) => spec.selector),
        ...ofKind(manifests, 'PodDisruptionBudget').map(({ spec }) => spec.selector.matchLabels),
        ...ofKind(manifests, 'NetworkPolicy')
          .filter((policy) => !isHook(policy))
          .map(({ spec }) => spec.podSelector.matchLabels),
      ];
      for (const labels of chosen) {
        expect(selects(labels, service.spec.template)).toBe(true);
        if (migration) expect(selects(labels, migration.spec.template)).toBe(false);
      }
      for (const policy of ofKind(manifests, 'NetworkPolicy').filter(isHook)) {
        expect(selects(policy.spec.podSelector.matchLabels, migration.spec.template)).toBe(true);
        expect(selects(policy.spec.podSelector.matchLabels, service.spec.template)).toBe(false);
      }
    });

    it('migrates before it installs or upgrades, with nothing that is there only afterwards', () => {
      const hooks = manifests.filter(isHook);
      const weight = ({ metadata }: Manifest) => Number(metadata.annotations['helm.sh/hook-weight']);
      for (const { metadata } of hooks) expect(metadata.annotations['helm.sh/hook']).toBe('pre-install,pre-upgrade');
      const jobs = ofKind(manifests, 'Job');
      expect(hooks.filter(({ kind }) => kind === 'Job')).toEqual(jobs);
      for (const job of jobs) {
        expect(job.spec.template.spec.serviceAccountName).toBeUndefined();
        expect(job.spec.template.spec.containers[0].command).toEqual(['node', 'dist/scripts/migrate.js', 'up']);
        for (const policy of ofKind(hooks, 'NetworkPolicy')) expect(weight(policy)).toBeLessThan(weight(job));
      }
    });

    it('uses one image, and names all objects after the release', () => {
      expect(new Set(pods.map(({ spec }) => spec.containers[0].image)).size).toBe(1);
      const names = manifests.map(({ metadata }) => metadata.name);
      for (const name of names) expect(name).toMatch(/^(prod-taskflow|tasks)(-migrate|-metrics)?$/);
    });
  },
);

/** A value that the service takes in production. */
function sampleOf(name: string): string {
  if (name.includes('DATABASE_URL')) return 'postgresql://u:p@db.example.com/app?sslmode=verify-full';
  if (name.includes('EVENTS_URL')) return 'https://user:password@events.example.com/tasks';
  if (name.includes('DAPR_API_TOKEN')) return 'a-token';
  if (name.includes('EVENTS_SECRET')) return `whsec_${Buffer.alloc(32).toString('base64')}`;
  return name.includes('PREVIOUS') ? `${secret} of former days` : `${secret} of today, of an operator`;
}
