// Loaded before the server (`node --require`): whatever would reach for a network fails loudly.
const { writeSync } = require('node:fs');

const refuse = (what) => () => {
  writeSync(2, `NETWORK: ${what} ${new Error().stack}\n`);
  throw new Error(`${what} is forbidden here`);
};

const forbidden = {
  'node:net': ['connect', 'createConnection', 'createServer', 'Socket.prototype.connect'],
  'node:tls': ['connect'],
  'node:http': ['request', 'get', 'createServer'],
  'node:https': ['request', 'get', 'createServer'],
  'node:http2': ['connect', 'createServer'],
  'node:dgram': ['createSocket'],
  'node:dns': ['lookup', 'resolve', 'resolve4', 'resolve6', 'promises.lookup', 'promises.resolve'],
  'node:child_process': ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'],
};
for (const [module, names] of Object.entries(forbidden))
  for (const name of names) {
    const path = name.split('.');
    const last = path.pop();
    const owner = path.reduce((object, key) => object[key], require(module));
    owner[last] = refuse(`${module} ${name}`);
  }
for (const name of ['fetch', 'WebSocket', 'EventSource']) if (name in globalThis) globalThis[name] = refuse(name);
