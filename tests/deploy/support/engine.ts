import { createBuildah } from './buildah';
import type { Engine } from './containers';
import { docker } from './docker';
import { runs } from './programs';

/** @returns Docker where it answers, or else buildah with runc or crun, which need root; undefined where there is neither */
export function findEngine(): Engine | undefined {
  if (runs('docker', 'info')) return docker;
  return createBuildah();
}
