import { knownScopes } from '../auth/scopes';
import { mcpPath } from '../base/mcp-path';
import type { Middleware } from '../gate/exchange';

/** Where clients without a token learn where their users get one: OAuth 2.0 Protected Resource Metadata (RFC 9728). */
export const metadataPath = '/.well-known/oauth-protected-resource';

export interface ProtectedResource {
  /** The URL of the service for clients. */
  readonly publicUrl: string;
  /** The issuer of the tokens. Its own metadata (RFC 8414) is found by this address. */
  readonly authorizationServer: string;
  /** Whether agents are served, at an address of their own. */
  readonly mcp: boolean;
}

/** Serves the metadata of the API, and of /mcp: where RFC 9728 expects each (section 3.1), and below the public address. */
export function protectedResource({ publicUrl, authorizationServer, mcp }: ProtectedResource): Middleware {
  const documents = new Map<string, object>();
  for (const path of mcp ? ['', mcpPath] : ['']) {
    const resource = publicUrl + path;
    const document = {
      resource,
      authorization_servers: [authorizationServer],
      scopes_supported: knownScopes,
      bearer_methods_supported: ['header'],
      resource_name: 'TaskFlow',
      resource_documentation: `${publicUrl}/docs`,
    };
    documents.set(metadataPath + path, document);
    documents.set(metadataPath + new URL(resource).pathname.replace(/\/$/, ''), document);
  }
  return (context, next) => {
    const document = documents.get(context.state.path);
    if (!document || !['GET', 'HEAD'].includes(context.state.method)) return next();
    context.body = document;
    return undefined;
  };
}

/** @returns the address of the metadata for a request, which refusals of its token name (RFC 9728, section 5.1) */
export const metadataAddress = ({ publicUrl, mcp }: ProtectedResource, path: string) =>
  publicUrl + metadataPath + (mcp && path === mcpPath ? mcpPath : '');
