// The documentation pages and the scripts that start them. All addresses are relative, so that the pages work behind a proxy that removes a
// prefix.

const html = (title: string, head: string, body: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" type="image/png" href="docs/favicon.png">
${head}</head>
<body>
${body}</body>
</html>
`;

const styles = `<style>
header { box-sizing: border-box; max-width: 1460px; margin: 0 auto; padding: 20px 20px 0; font: 15px/1.5 sans-serif; }
header p { margin: 0 0 8px; }
@media (prefers-color-scheme: dark) {
  header { color: #e4e6e6; }
  header a { color: #8ab4f8; }
}
/* The dark style of Swagger UI leaves these out. */
.dark-mode .swagger-ui .examples-select__section-label, .dark-mode .swagger-ui .headers td { color: #e4e6e6; }
html.dark-mode .swagger-ui .opblock .opblock-section-header .try-out__btn.cancel { border-color: #ffc9c4; color: #ffc9c4; }
.swagger-ui .info { margin: 20px 0; }
.swagger-ui details summary { cursor: pointer; }
@media (max-width: 640px) {
  .swagger-ui .opblock-body { overflow-x: auto; }
  .swagger-ui .wrapper { padding: 0 8px; }
}
</style>
`;

const signUpAndLogIn = `<a href="#/Accounts/signUp">Sign up</a> and <a href="#/Accounts/logIn">log in</a>. Press <b>Authorize</b>
and paste the <code>token</code> from the reply.`;
const signInElsewhere = `Press <b>Authorize</b> and paste an access token from the service where your users sign in.`;

/** @param accounts whether people sign up and log in at this service */
export const docsPage = (accounts: boolean) =>
  html(
    'TaskFlow API',
    `<link rel="stylesheet" href="docs/swagger-ui.css">\n${styles}`,
    `<header>
<p><b>Start here.</b> ${accounts ? signUpAndLogIn : signInElsewhere}
Then <a href="#/Tasks/createTask">create a task</a> and <a href="#/Tasks/listTasks">list your tasks</a>.</p>
<p>The contract: <a href="openapi.yaml">openapi.yaml</a>, <a href="openapi.json">openapi.json</a>,
<a href="openapi-3.1.json">openapi-3.1.json</a>. To read rather than try: <a href="redoc">the reference</a>.</p>
</header>
<div id="swagger-ui"></div>
<script src="docs/swagger-ui-bundle.js"></script>
<script src="docs/start.js"></script>
`,
  );

/**
 * "Try it out" sends its requests to the address at which the page was opened. The input of a parameter has its default, which the
 * description names, too: Swagger UI does not say which value is the default while one tries. Most of the introduction is folded.
 */
export const docsScript = `const dark = matchMedia('(prefers-color-scheme: dark)');
const followScheme = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
followScheme();
dark.addEventListener('change', followScheme);

fetch('openapi.json')
  .then((response) => response.json())
  .then((spec) => {
    const { info, components } = spec;
    for (const parameter of Object.values(components.parameters)) {
      const { default: value } = components.schemas[parameter.schema.$ref.split('/').pop()];
      if (value !== undefined) parameter.description += ' Default: \`' + value + '\`.';
    }
    const [first, ...rest] = info.description.split('\\n\\n');
    const folded = ['<details><summary>Tokens, limits, errors, requests and replies</summary>', ...rest, '</details>'];
    info.description = [first, ...folded].join('\\n\\n');
    const ui = SwaggerUIBundle({
      spec: { ...spec, servers: [{ url: new URL('.', location.href).href.slice(0, -1), description: 'This service' }] },
      dom_id: '#swagger-ui',
      deepLinking: true,
      persistAuthorization: true,
      displayRequestDuration: true,
      tryItOutEnabled: true,
      showCommonExtensions: true,
      defaultModelsExpandDepth: 0,
      validatorUrl: null,
    });
    addEventListener('hashchange', () => ui.layoutActions.parseDeepLinkHash(location.hash));
  });
`;

export const redocPage = html(
  'TaskFlow API reference',
  `<style>
body { margin: 0; }
@media (prefers-color-scheme: dark) {
  body { background: #1c2022; }
  /* The theme of Redoc has no colors for these. */
  #redoc h5, #redoc h5 *, #redoc caption { color: #b7bcbf; }
  #redoc svg polygon { fill: #b7bcbf; }
  #redoc .react-tabs__tab--selected { color: #121517; }
}
</style>
`,
  `<div id="redoc"></div>
<script src="redoc/redoc.js"></script>
<script src="redoc/start.js"></script>
`,
);

/** Redoc has no dark colors of its own. */
export const redocScript = `const text = '#e4e6e6';
const raised = '#2a2f33';
const darkTheme = {
  colors: {
    primary: { main: '#8ab4f8' },
    text: { primary: text, secondary: '#b7bcbf' },
    gray: { 50: raised, 100: '#33393d' },
    border: { dark: 'rgba(255, 255, 255, 0.2)', light: 'rgba(255, 255, 255, 0.1)' },
    success: { main: '#6fcf97' },
    error: { main: '#ff8a80' },
  },
  schema: { nestedBackground: '#23282b', typeNameColor: '#b7bcbf', typeTitleColor: '#b7bcbf', requireLabelColor: '#ff8a80' },
  typography: { code: { color: '#ffab9f', backgroundColor: 'rgba(255, 255, 255, 0.08)' }, links: { color: '#8ab4f8', visited: '#8ab4f8' } },
  sidebar: { backgroundColor: '#16191b', textColor: text },
  rightPanel: { backgroundColor: '#121517', textColor: text },
};
const { matches } = matchMedia('(prefers-color-scheme: dark)');
const documents = ['openapi.yaml', 'openapi.json', 'openapi-3.1.json'];
const options = {
  hideHostname: true,
  nativeScrollbars: true,
  downloadUrls: documents.map((url) => ({ title: url, url })),
  ...(matches && { theme: darkTheme }),
};
Redoc.init('openapi.json', options, document.getElementById('redoc'));
`;
