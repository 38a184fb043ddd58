import { rmSync } from 'node:fs';
import { table, takeFigures } from './figures';
import { neighboursTable, takeNeighbours } from './neighbours/figures';
import { sinksTable, takeSinks } from './sink-figures';

/** Prints what the tests have measured. */
export default function tearDown(): void {
  const figures = takeFigures();
  if (figures.length > 0) console.log(`\n${table(figures)}`);
  const neighbours = takeNeighbours();
  if (neighbours.length > 0) console.log(`\n${neighboursTable(neighbours)}`);
  const sinks = takeSinks();
  if (sinks.length > 0) console.log(`\n${sinksTable(sinks)}`);
  rmSync(process.env.TASKFLOW_FAULT_FIGURES!, { recursive: true, force: true });
}
