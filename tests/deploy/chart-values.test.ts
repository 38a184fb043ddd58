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

  it.each([
    ['settings.DATABASE_URL=x', 'settings.DATABASE_URL is a secret: put it into a Secret'],
    ['settings.BETTER_AUTH_SECRET=x', 'settings.BETTER_AUTH_SECRET is a secret'],
    ['settings.PORT=80', 'settings.PORT is set by the chart'],
    ['settings.METRICS_PORT=9464', 'settings.METRICS_PORT is set by the chart'],
    ['stopNoticeSeconds=10', 'terminationGracePeriodSeconds has to be at least 18 more than stopNoticeSeconds'],
    ['secret.keys.BETTER_AUTH_SECRET=', 'Set secret.keys.BETTER_AUTH_SECRET, or settings.AUTH_MODE to jwks.'],
    ['secret.keys.DATABASE_URL=', 'Set secret.keys.DATABASE_URL'],
    ['secret.keys.PASSWORD=x', 'PASSWORD'],
    ['secret.name=', 'Set secret.name to the name of an existing Secret.'],
    ['replica=3', 'replica'],
    ['image.digest=latest', 'digest'],
  ])('refuses --set %s with a sentence', (value, sentence) => {
    const { status, output } = runHelm('template', 'prod', chart, '--set', value);
    expect(status).not.toBe(0);
    expect(output).toContain(sentence);
  });
});
