/*
 * A real OpenID provider on loopback (the certified oidc-provider), set up so that its tokens look like Keycloak's: the
 * issuer ends in /realms/acme, access tokens are JWTs with `azp` and `realm_access`. Anybody signs in with any password.
 */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

export interface TestProvider {
  readonly issuer: string
  stop(): Promise<void>
}

const audience = 'https://tramontane.example'

/** Starts it; `roles` says what each subject may, `redirectUri` where browsers may be sent back to. */
export const startOidcProvider = async (
  clientId: string,
  redirectUri: string,
  roles: (subject: string) => readonly string[],
): Promise<TestProvider> => {
  const server: Server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/realms/acme`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        token_endpoint_auth_method: 'none',
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], profile: ['preferred_username'] },
    findAccount: (_context: unknown, accountId: string) => ({
      accountId,
      claims: () => ({ sub: accountId, preferred_username: accountId }),
    }),
    features: {
      devInteractions: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: 'openid profile email',
          audience,
          accessTokenFormat: 'jwt',
          accessTokenTTL: 600,
        }),
      },
    },
    extraTokenClaims: (_context, token) => {
      const subject = 'accountId' in token ? token.accountId : ''
      return { azp: clientId, preferred_username: subject, realm_access: { roles: roles(subject) } }
    },
    pkce: { required: () => true },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    cookies: { keys: ['only for tests'] },
  })
  const answer = provider.callback()
  server.on('request', (request, response) => {
    request.url = (request.url ?? '/').replace(/^\/realms\/acme/, '') || '/'
    answer(Object.assign(request, { originalUrl: `/realms/acme${request.url}` }), response)
  })
  return {
    issuer,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
