import { parseSettings, SettingsError } from '../src/settings/config';

// What CORS_ORIGINS and CORS_HEADERS may have.

describe('CORS_ORIGINS', () => {
  it.each([
    ...[
      ['https://app.example.com/', 'Did you mean https://app.example.com?'],
      ['https://app.example.com/app', 'Did you mean https://app.example.com?'],
      ['https://app.example.com?a=b', 'Did you mean https://app.example.com?'],
      ['https://app.example.com#top', 'Did you mean https://app.example.com?'],
      ['https://alice:secret@app.example.com', 'Did you mean https://app.example.com?'],
      ['https://app.example.com:443', 'Did you mean https://app.example.com?'],
      ['HTTPS://APP.example.com', 'Did you mean https://app.example.com?'],
      ['https://bücher.example', 'Did you mean https://xn--bcher-kva.example?'],
      ['app.example.com', 'Did you mean https://app.example.com?'],
      ['localhost:5173', 'Did you mean http://localhost:5173?'],
      ['["https://app.example.com"]', 'Did you mean https://app.example.com?'],
      ["'https://app.example.com'", 'Did you mean https://app.example.com?'],
      ['capacitor://localhost/', 'Did you mean capacitor://localhost?'],
      ['https://app.example.com https://www.example.com', 'commas separate several'],
      ['https://app.example.com;https://www.example.com', 'commas separate several'],
      ['capacitor:', 'an origin is a scheme, a host'],
      ['wss://app.example.com', 'an origin is a scheme, a host'],
      ['data:text/html,x', 'an origin is a scheme, a host'],
    ],
    ...[
      ['*', 'every page call the service'],
      ['null', 'every sandboxed frame'],
      ['file://', 'every local file'],
      ['file:///index.html', 'every local file'],
    ],
    ...[
      ['https://*', 'a wildcard stands for one whole label'],
      ['https://*.com', 'a wildcard stands for one whole label'],
      ['https://*.*.example.com', 'a wildcard stands for one whole label'],
      ['https://a.*.example.com', 'a wildcard stands for one whole label'],
      ['https://app-*.example.com', 'a wildcard stands for one whole label'],
      ['http://localhost:*', 'commas separate several'],
      ['chrome-extension://*', 'a wildcard stands for one whole label'],
    ],
  ])('%s stops the start: %s', (entry, sentence) => {
    const refusal = () => parseSettings({ CORS_ORIGINS: `https://app.example.com,${entry}` });
    expect(refusal).toThrow(SettingsError);
    expect(refusal).toThrow(sentence);
    expect(refusal).not.toThrow(/secret|\n/);
  });

  it.each(['*', 'X-A: b', 'x a', 'ä', '"x"', 'x;y'])('CORS_HEADERS=%s stops the start', (name) => {
    expect(() => parseSettings({ CORS_HEADERS: `X-A, ${name}` })).toThrow(`CORS_HEADERS has "${name}"`);
  });
});
