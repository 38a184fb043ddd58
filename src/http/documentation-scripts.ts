// The scripts that start the documentation pages.

/**
 * "Try it out" sends its requests to the address at which the page was opened. The input of a parameter has its default, which the
 * description names, too: Swagger UI does not say which value is the default while one tries. Most of the introduction is folded.
 * Operations stand in the order in which one gets to know them; those that are off here come last, and say so.
 * @param accounts whether people sign up and log in at this service
 * @param off the operations that are off
 */
export const docsScript = (accounts: boolean, off: readonly string[]) => `const accounts = ${accounts};
const off = ${JSON.stringify(off)};
const order = [
  ...['signUp', 'logIn', 'listTasks', 'createTask', 'getTask', 'replaceTask', 'updateTask', 'toggleTask', 'moveTask', 'deleteTask'],
  ...['restoreTask', 'purgeTask', 'emptyTrash', 'createTasks', 'completeAll', 'clearCompleted'],
];
const isOff = ({ operationId }) => off.includes(operationId);
/** Operations with the user in the path stand like those without; the others keep the contract's order. */
const placeOf = ({ operation }) => {
  const place = order.indexOf(operation.operationId.replace('User', ''));
  return (place < 0 ? order.length : place) + (isOff(operation) ? 100 : 0);
};

const dark = matchMedia('(prefers-color-scheme: dark)');
const followScheme = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
followScheme();
dark.addEventListener('change', followScheme);

fetch('openapi.json')
  .then((response) => response.json())
  .then((spec) => {
    const { info, components, tags, paths } = spec;
    if (!accounts) {
      const [own] = tags.splice(tags.findIndex(({ name }) => name === 'Accounts'), 1);
      own.description = 'People sign up and log in at another service. What is marked as off replies 404 here.';
      tags.push(own);
    }
    for (const operation of Object.values(paths).flatMap(Object.values))
      if (isOff(operation)) operation.summary += ' (off here)';
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
      operationsSorter: (one, other) => placeOf(one.toJS()) - placeOf(other.toJS()),
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
