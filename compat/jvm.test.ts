import { copyFileSync, cpSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { dependencyPlugin, generate, mavenEnvironment, openapiGenerator, shortLived } from './openapi-generator';
import { missingJava } from './programs';
import { describeRow, itWalks, run } from './support';

const languages = [
  {
    ...{ slow: false, language: 'Java', program: 'Walk.java', main: 'Walk' },
    properties: ['library=native', 'serializationLibrary=jackson'],
  },
  {
    ...{ slow: true, language: 'Kotlin', program: 'Walk.kt', main: 'WalkKt' },
    properties: ['library=jvm-okhttp4', 'serializationLibrary=jackson'],
  },
];

for (const { slow, language, program, main, properties } of languages) {
  describeRow(`${language}: ${openapiGenerator.name}`, { slow, missing: missingJava }, (row) => {
    const name = language.toLowerCase();

    beforeAll(async () => {
      cpSync(join(__dirname, 'jvm', name), row.folder, { recursive: true });
      await generate(row.folder, 'client', name, properties);
      copyFileSync(join(row.folder, program), join(row.folder, 'client', 'src', 'main', name, program));
    });

    it('compiles with warnings as errors', async () => {
      const classPath = [`${dependencyPlugin}:build-classpath`, '-Dmdep.outputFile=classpath'];
      const maven = ['--batch-mode', '--quiet', 'compile', ...classPath];
      await run('mvn', maven, { folder: row.folder, environment: mavenEnvironment, seconds: 900 });
    });

    itWalks((args, environment) => {
      const classPath = ['target/classes', readFileSync(join(row.folder, 'classpath'), 'utf8')].join(delimiter);
      // Before Java 18, the generator's clients read replies in the encoding of the machine.
      const options = [...shortLived, '-Dfile.encoding=UTF-8', '-classpath', classPath];
      return run('java', [...options, main, row.url, ...args], { folder: row.folder, environment });
    });
  });
}
