import type { BetterAuthOptions } from 'better-auth';
import {
  anonymous,
  bearer,
  deviceAuthorization,
  emailOTP,
  jwt,
  magicLink,
  multiSession,
  oAuthProxy,
  oneTimeToken,
  organization,
  phoneNumber,
  twoFactor,
} from 'better-auth/plugins';

/** An address of Better Auth, and the text that clients can send there. */
export interface Endpoint {
  readonly method: string;
  /** With `:name` for what is part of the path. */
  readonly path: string;
  readonly query: readonly string[];
  readonly body: readonly string[];
}

const sent = async () => {};

/** Everything of Better Auth that takes a token, a code or a link from a client, and asks no other server about it. */
export function takingTokens(sendVerificationEmail: (data: { token: string }) => Promise<void>) {
  return {
    emailVerification: { sendVerificationEmail, autoSignInAfterVerification: true },
    emailAndPassword: { enabled: true, sendResetPassword: sent },
    user: {
      changeEmail: { enabled: true, sendChangeEmailConfirmation: sent },
      deleteUser: { enabled: true, sendDeleteAccountVerification: sent },
    },
    session: { cookieCache: { enabled: true, strategy: 'jwt' } },
    plugins: [
      ...[bearer(), jwt(), oneTimeToken(), multiSession(), anonymous(), twoFactor(), oAuthProxy()],
      ...[magicLink({ sendMagicLink: sent }), emailOTP({ sendVerificationOTP: sent }), phoneNumber({ sendOTP: sent })],
      ...[organization({ sendInvitationEmail: sent }), deviceAuthorization({ verificationUri: '/device' })],
    ],
  } satisfies BetterAuthOptions;
}

/** What zod keeps of a schema, as far as it is read here. */
interface ZodSchema {
  readonly def: {
    readonly type: string;
    readonly shape?: Readonly<Record<string, ZodSchema>>;
    readonly innerType?: ZodSchema;
    readonly left?: ZodSchema;
    readonly right?: ZodSchema;
    readonly options?: readonly ZodSchema[];
  };
}
interface ApiMethod {
  /** Undefined where it is for the server's own code. */
  readonly path?: string;
  readonly options: {
    readonly method: string | readonly string[];
    readonly query?: ZodSchema;
    readonly body?: ZodSchema;
  };
}

/** All that can be asked over HTTP, as the package itself has it. */
export function endpointsOf(api: object): Endpoint[] {
  return (Object.values(api) as ApiMethod[]).flatMap(({ path, options: { method, query, body } }) =>
    path === undefined
      ? []
      : [method].flat().map((one) => ({ method: one, path, query: textFields(query), body: textFields(body) })),
  );
}

function textFields(schema: ZodSchema | undefined): string[] {
  const fields = Object.entries(fieldsOf(schema)).filter(([, field]) => takesText(field));
  return fields.map(([name]) => name);
}

function fieldsOf(schema: ZodSchema | undefined): Readonly<Record<string, ZodSchema>> {
  if (!schema) return {};
  const { shape, innerType, left, right, options = [] } = schema.def;
  return Object.assign({ ...shape }, ...[innerType, left, right, ...options].map(fieldsOf));
}

function takesText({ def: { type, innerType, options = [] } }: ZodSchema): boolean {
  return type === 'string' || type === 'any' || [innerType, ...options].some((inner) => inner && takesText(inner));
}
