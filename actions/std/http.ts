import { defineAction } from '../define-action.ts'
import { checkBodies, httpParameters } from '../http/http-parameters.ts'
import { runHttp } from '../http/run-http.ts'

const mistralClass = 'mistral.actions.std_actions.HTTPAction'

/** `std.http`: one HTTP request; its answer is the result. */
export const http = defineAction({
  name: 'std.http',
  mistralClass,
  description: `Sends one HTTP request; the answer is the result: a map with content (parsed when it is JSON), status,
headers, url, history, encoding, reason, cookies and elapsed (seconds). A status from 200 to 306 is a success, any other
an error with the same map.

url: http or https. method: GET if not given. params: a map for the query. body: a text, or a map to be sent as JSON
text; json: the same with its content type. headers, cookies: maps. auth: 'user:password'. timeout: seconds of silence.
allow_redirects: true to follow redirects. verify: false to accept any certificate.`,
  parameters: httpParameters,
  isSync: true,
  check: checkBodies,
  run: (input, context) => runHttp(input, context, mistralClass),
})
