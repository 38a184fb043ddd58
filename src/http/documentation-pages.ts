// The documentation pages. All addresses are relative, so that the pages work behind a proxy that removes a prefix. The scripts that start
// them are in documentation-scripts.ts.

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
