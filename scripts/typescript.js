// Lets Node run the TypeScript of the scripts for development: node --require ./scripts/typescript.js scripts/generate.ts
// The commands of the service itself do not need it: they are built (bin/build.js).

const { needPackages } = require('./with-packages');

needPackages('tsx');
require('tsx/cjs');
