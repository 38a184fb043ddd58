/** The requirement sets of the protocol's conformance suite that the service is held to: its own version, and the one before. */
export const revisions = ['2026-07-28', '2025-11-25'] as const;

interface NotApplicable {
  /** Why the checks say nothing about the service. */
  readonly reason: string;
  /** Scenarios none of whose checks apply, or single checks: `scenario/check`. */
  readonly names: readonly string[];
}

/** What of the suite does not apply to the service. All else must pass. */
export const notApplicable: readonly NotApplicable[] = [
  {
    reason: 'the suite calls a tool of its own example server',
    names: [
      ...['simple-text', 'image', 'audio', 'embedded-resource', 'mixed-content', 'error'].map(
        (name) => `tools-call-${name}`,
      ),
      ...['json-schema-2020-12', 'server-stateless/sep-2575-server-rejects-undeclared-capability'],
      'server-stateless/sep-2575-missing-capability-http-400',
    ],
  },
  {
    reason: 'no tool asks the user something: the client does that before it calls',
    names: [
      ...['tools-call-elicitation', 'elicitation-sep1034-defaults', 'elicitation-sep1330-enums'],
      ...['input-required-result-basic-elicitation', 'input-required-result-request-state'],
      ...['input-required-result-multiple-input-requests', 'input-required-result-multi-round'],
      ...['input-required-result-missing-input-response', 'input-required-result-non-tool-request'],
      ...['input-required-result-result-type', 'input-required-result-tampered-state'],
      ...['input-required-result-capability-check', 'input-required-result-ignore-extra-params'],
    ],
  },
  {
    reason: 'no tool uses a model or the files of the client',
    names: ['tools-call-sampling', 'input-required-result-basic-sampling', 'input-required-result-basic-list-roots'],
  },
  {
    reason: 'no tool takes so long that it reports progress or writes a log for the client',
    names: [
      ...['tools-call-with-progress', 'tools-call-with-logging', 'logging-set-level'],
      'server-stateless/sep-2575-server-no-log-without-loglevel',
    ],
  },
  {
    reason: 'the service has no resources',
    names: [
      ...['resources-list', 'resources-read-text', 'resources-read-binary', 'resources-templates-read'],
      ...['resources-subscribe', 'resources-unsubscribe', 'sep-2164-resource-not-found'],
      ...['caching/sep-2549-resources-list-caching-hints', 'caching/sep-2549-resources-templates-list-caching-hints'],
      'caching/sep-2549-resources-read-caching-hints',
    ],
  },
  {
    reason: 'the service has no prompts and completes no texts',
    names: [
      ...['prompts-list', 'prompts-get-simple', 'prompts-get-with-args', 'prompts-get-embedded-resource'],
      ...['prompts-get-with-image', 'completion-complete', 'caching/sep-2549-prompts-list-caching-hints'],
    ],
  },
  {
    reason: 'there are no streams and no sessions: the tools never change, so there is nothing to subscribe to',
    names: [
      ...['server-sse-polling', 'server-sse-multiple-streams'],
      'server-stateless/sep-2575-http-server-no-independent-requests-on-stream',
      'server-stateless/sep-2575-server-sends-subscription-ack',
      'server-stateless/sep-2575-server-tags-subscription-id',
      'server-stateless/sep-2575-server-honors-notification-filter',
      'server-stateless/sep-2575-server-sends-prompts-list-changed-on-subscription',
      'server-stateless/sep-2575-server-sends-tools-list-changed-on-subscription',
    ],
  },
  {
    reason: 'no tool asks clients to repeat an argument in a header',
    names: ['http-custom-header-server-validation'],
  },
  {
    reason: 'an extension for tools that take long; the service has none of those',
    names: [
      ...['lifecycle', 'capability-negotiation', 'wire-fields', 'request-state-removal', 'mrtr-input'],
      ...['request-headers', 'dispatch-and-envelope', 'status-notifications', 'required-task-error'],
      'mrtr-composition',
    ].map((name) => `tasks-${name}`),
  },
];
