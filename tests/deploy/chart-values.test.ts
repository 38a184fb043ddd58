import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../support/process';
import {
  chart,
  helm,
  isHook,
  type Manifest,
  needed,
  ofKind,
  podsIn,
  render,
  runHelm,
  selects,
  valuesFiles,
} from './support/chart';

const withHelm = helm.path ? describe : describe.skip;

withHelm(`what the chart can do${helm.unless}`, () => {
  const everything = valuesFiles.find((file) => file?.includes('everything'));

  it('by default: two pods behind a service, a budget and a policy, and nothing that has to be there already', () => {
    const kinds = render(undefined).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual([
      ...['Deployment', 'Job', 'NetworkPolicy', 'NetworkPolicy', 'PodDisruptionBudget', 'Service', 'ServiceAccount'],
    ]);
  });

  it('lets streams through the ingress unbuffered and for long, and takes the address of clients from it', () => {
    const manifests = render(everything);
    const [ingress] = ofKind(manifests, 'Ingress');
    expect(ingress.metadata.annotations).toEqual({
      'nginx.ingress.kubernetes.io/proxy-buffering': 'off',
      'nginx.ingress.kubernetes.io/proxy-read-timeout': '3600',
    });
    expect(ingress.spec.tls).toEqual([{ hosts: ['api.example.com'], secretName: 'api-certificate' }]);
    const [service] = ofKind(manifests, 'Service').filter(({ metadata }) => metadata.name === 'tasks');
    const { backend } = ingress.spec.rules[0].http.paths[0];
    expect(backend.service.name).toBe(service.metadata.name);
    expect(service.spec.ports.map(({ name }: Manifest) => name)).toContain(backend.service.port.name);
    const trust = (rendered: Manifest[]) =>
      podsIn(rendered)[0].spec.containers[0].env.filter(({ name }: Manifest) => name === 'TRUST_PROXY');
    expect(trust(manifests)).toEqual([{ name: 'TRUST_PROXY', value: '1' }]);
    expect(trust(render(undefined))).toEqual([]);
    expect(trust(render(everything, '--set-string', 'settings.TRUST_PROXY=2'))).toEqual([
      { name: 'TRUST_PROXY', value: '2' },
    ]);
  });

  it('leaves the number of pods to the autoscaler', () => {
    const manifests = render(everything);
    expect(ofKind(manifests, 'Deployment')[0].spec).not.toHaveProperty('replicas');
    const [scaler] = ofKind(manifests, 'HorizontalPodAutoscaler');
    expect(scaler.spec.scaleTargetRef).toEqual({ apiVersion: 'apps/v1', kind: 'Deployment', name: 'tasks' });
    expect(ofKind(render(undefined), 'Deployment')[0].spec.replicas).toBe(2);
  });

  it('has metrics at a service of their own, which only Prometheus may reach', () => {
    const manifests = render(everything);
    const [metrics] = ofKind(manifests, 'Service').filter(({ metadata }) => metadata.name === 'tasks-metrics');
    expect(metrics.spec).toMatchObject({ clusterIP: 'None', ports: [{ name: 'metrics', targetPort: 'metrics' }] });
    const [monitor] = ofKind(manifests, 'ServiceMonitor');
    const watched = ofKind(manifests, 'Service').filter((each) => selects(monitor.spec.selector.matchLabels, each));
    expect(watched).toEqual([metrics]);
    const [policy] = ofKind(manifests, 'NetworkPolicy').filter((each) => !isHook(each));
    expect(policy.spec.ingress.map(({ ports, from }: Manifest) => [ports[0].port, from.length])).toEqual([
      ['http', 1],
      ['metrics', 1],
    ]);
    expect(JSON.stringify(render(undefined))).not.toContain('metrics');
  });

  it('writes numbers of a file as the service reads them, and as text where Kubernetes wants text', () => {
    const [{ metadata, spec }] = podsIn(render(everything, '--set-json', 'podLabels={"example.com/on":true}'));
    const setting = (wanted: string) => spec.containers[0].env.find(({ name }: Manifest) => name === wanted).value;
    expect(['USER_TASK_LIMIT', 'OTEL_TRACES_SAMPLER_ARG'].map(setting)).toEqual(['1000000', '0.25']);
    expect(metadata.annotations).toEqual({ 'example.com/team': 'tasks', 'example.com/number': '1000000' });
    expect(metadata.labels['example.com/on']).toBe('true');
  });

  it('takes a proxy without a password, each address that reaches the pod, and the address of Neon in place of another', () => {
    const values = 'settings.HTTPS_PROXY=http://proxy:3128,settings.HOST=0.0.0.0,secret.keys.NEON_DATABASE_URL=neon';
    for (const { spec } of podsIn(render(undefined, '--set', values))) {
      const { items } = spec.volumes[0].secret;
      const database = items.filter(({ path }: Manifest) => path.includes('DATABASE'));
      expect(database).toEqual([{ key: 'neon', path: 'NEON_DATABASE_URL' }]);
    }
    for (const host of ['::', '[::]', '127.0.0.1\\,0.0.0.0']) render(undefined, '--set', `settings.HOST=${host}`);
  });

  it('migrates for less time than the documented command waits', () => {
    const [, minutes] = /helm upgrade .*--wait --timeout (\d+)m/.exec(
      readFileSync(join(projectRoot, 'docs', 'deployment.md'), 'utf8'),
    )!;
    const [job] = ofKind(render(undefined), 'Job');
    expect(Number(minutes) * 60).toBeGreaterThan(job.spec.activeDeadlineSeconds + 120);
  });

  it.each([
    ['settings.DATABASE_URL=x', 'settings.DATABASE_URL is a secret: put it into a Secret'],
    ['settings.BETTER_AUTH_SECRET=x', 'settings.BETTER_AUTH_SECRET is a secret'],
    ['settings.EVENTS_URL=x', 'settings.EVENTS_URL is a secret'],
    ['settings.EVENTS_SECRET=x', 'settings.EVENTS_SECRET is a secret'],
    ['settings.PORT=80', 'settings.PORT is set by the chart'],
    ['settings.METRICS_PORT=9464', 'settings.METRICS_PORT is set by the chart'],
    ['stopNoticeSeconds=10', 'terminationGracePeriodSeconds has to be at least 18 more than stopNoticeSeconds'],
    ['secret.keys.BETTER_AUTH_SECRET=', 'Set secret.keys.BETTER_AUTH_SECRET, or settings.AUTH_MODE to jwks.'],
    ['secret.keys.DATABASE_URL=', 'Set secret.keys.DATABASE_URL'],
    ['secret.keys.PASSWORD=x', 'PASSWORD'],
    ['autoscaling.enabled=true,autoscaling.minReplicas=9', 'autoscaling.maxReplicas has to be at least'],
    ['metrics.enabled=true,metrics.port=8000', 'metrics.port is 8000, where the API is'],
    ['metrics.serviceMonitor.enabled=true', 'metrics.serviceMonitor.enabled needs metrics.enabled.'],
    ['settings.HOST=127.0.0.1', 'settings.HOST has to contain 0.0.0.0 or ::'],
    ['settings.HOST=::1', 'settings.HOST has to contain 0.0.0.0 or ::'],
    ['podLabels.app\\.kubernetes\\.io/name=x', 'podLabels has app.kubernetes.io/name, which is set by the chart'],
    ['metrics.serviceMonitor.labels.helm\\.sh/chart=x', 'metrics.serviceMonitor.labels has helm.sh/chart'],
    ['settings.HTTPS_PROXY=http://u:hidden@proxy:3128', 'settings.HTTPS_PROXY is a secret'],
    ['settings.OTEL_EXPORTER_OTLP_TRACES_HEADERS=x', 'settings.OTEL_EXPORTER_OTLP_TRACES_HEADERS is a secret'],
    ['image.repository=', 'Set image.repository to where the image was pushed to.'],
    ['secret.name=', 'Set secret.name to the name of an existing Secret.'],
    ['replica=3', 'replica'],
    ['image.digest=latest', 'digest'],
  ])('refuses --set %s with a sentence', (value, sentence) => {
    const { status, output } = runHelm('template', 'prod', chart, ...needed, '--set', value);
    expect(status).not.toBe(0);
    expect(output).toContain(sentence);
    expect(output).not.toContain('hidden');
  });
});
