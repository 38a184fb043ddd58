import { join } from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from '../../support/process';

const sdk = join(projectRoot, 'generated', 'sdk');

/** Bundles a page that is built on React and the SDK. @param page the path of its script, and its text if it is not the file's */
export async function bundleReactPage(page: { path: string; text?: string }, outfile: string): Promise<void> {
  await build({
    ...(page.text === undefined
      ? { entryPoints: [page.path] }
      : { stdin: { contents: page.text, sourcefile: page.path, loader: 'tsx', resolveDir: projectRoot } }),
    ...{ outfile, bundle: true, format: 'esm', jsx: 'automatic', logLevel: 'error' },
    alias: { '@taskflow/sdk/react': join(sdk, 'react', 'index.js'), '@taskflow/sdk': join(sdk, 'index.js') },
    define: { 'process.env.NODE_ENV': '"development"' },
  });
}
