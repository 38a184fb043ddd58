/** The oldest version that is tested. */
const oldest = { major: 22, minor: 12 };

/** @returns a sentence when this Node is too old, or of a line that gets no fixes any more */
export function faultOfNode(version: string = process.versions.node): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const remedy = 'Install Node 24 from https://nodejs.org';
  if (major < oldest.major || major === 23 || major === 25)
    return `Node ${major} has ended: it gets no security fixes any more. ${remedy}.`;
  if (major === oldest.major && minor < oldest.minor)
    return `Node ${version} is too old: ${oldest.major}.${oldest.minor} is the oldest version that is tested. ${remedy}.`;
  return undefined;
}
