import { contractFile, run } from './support';

export const openapiGenerator = { name: 'openapi-generator', version: '7.25.0' };
/** For programs in Java that end soon: compiling for speed would cost more than it saves. */
export const shortLived = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
export const mavenEnvironment = { MAVEN_OPTS: shortLived.join(' ') };
/** The plugin of Maven that gets packages. */
export const dependencyPlugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1';

/**
 * Makes a client with OpenAPI Generator, which Maven brings.
 * @param folder the working folder
 * @param output the folder in it where the client is made
 * @param generator its name in OpenAPI Generator
 * @param properties what the generator is told besides
 */
export async function generate(
  folder: string,
  output: string,
  generator: string,
  properties: readonly string[],
): Promise<void> {
  const artifact = `org.openapitools:openapi-generator-cli:${openapiGenerator.version}`;
  const maven = [
    '--batch-mode',
    '--quiet',
    `${dependencyPlugin}:copy`,
    `-Dartifact=${artifact}`,
    '-DoutputDirectory=.',
  ];
  await run('mvn', maven, { folder, environment: mavenEnvironment, seconds: 600 });
  const jar = `openapi-generator-cli-${openapiGenerator.version}.jar`;
  const options = ['--generator-name', generator, '--input-spec', contractFile, '--output', output];
  const more = ['--additional-properties', properties.join()];
  await run('java', [...shortLived, '-jar', jar, 'generate', ...options, ...more], { folder });
}
