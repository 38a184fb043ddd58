// Runs the tools behind `npm test`, `npm run lint` and others, whose own --help does not know the project:
//   node scripts/tool.js SCRIPT [ARGUMENTS]
// --help, and arguments that a script does not take, end it before anything is installed or run.

const tools = require('./tools');
const { installPackages, needPackages, runTool } = require('./with-packages');

async function main([script, ...args]) {
  const { usage, needs, packages, commands, takesArguments = false } = tools[script];
  if (args.includes('--help') || args.includes('-h')) return process.stdout.write(`${usage}\n`);
  if (args.length > 0 && !takesArguments) {
    const option = args.find((argument) => argument.startsWith('-'))?.replace(/=.*/s, '');
    const sentence = option ? `There is no option ${option}.` : 'There are too many arguments: it takes none.';
    process.stderr.write(`${sentence}\n${usage}\n`);
    process.exitCode = 2;
    return;
  }
  if (needs) needPackages(needs);
  if (packages) installPackages(packages);
  for (const command of commands) {
    process.exitCode = await runTool([...command, ...args], packages);
    if (process.exitCode !== 0) return;
  }
}

main(process.argv.slice(2)).catch(({ message }) => {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
});
