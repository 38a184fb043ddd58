import { isIP } from 'node:net';

/**
 * Whether a request was sent to an address of this service. A page whose own name suddenly leads to this machine (DNS rebinding) has sent its
 * requests to that name. So a name must be the public one, or one that nobody else can own: of this machine, or without a dot, as in a
 * cluster. An address in numbers is nobody's name.
 * @param host the header Host @param publicUrl the address of the service for clients, if it is known
 */
export function isOwnHost(host: string | undefined, publicUrl: string | undefined): boolean {
  // A URL would also take what no host has, such as a fragment or the name of a user.
  if (host === undefined || !/^[\w.:[\]-]+$/.test(host) || !URL.canParse(`http://${host}`)) return false;
  const { hostname } = new URL(`http://${host}`);
  if (publicUrl !== undefined && hostname === new URL(publicUrl).hostname) return true;
  return !hostname.includes('.') || /\.localhost$/.test(hostname) || isIP(hostname) !== 0 || hostname.startsWith('[');
}
