// The service, which prints at its end which libraries for metrics, traces, recurrence and agents it has loaded.
const library =
  /node_modules\/(prom-client|@opentelemetry\/sdk-trace-base|rrule-temporal|@modelcontextprotocol\/server)\//;
process.on('exit', () => {
  const loaded = Object.keys(require.cache).flatMap((file) => library.exec(file)?.[1] ?? []);
  console.log(`loaded: ${[...new Set(loaded)].sort().join(', ') || 'none'}`);
});
require('../../src/main');
