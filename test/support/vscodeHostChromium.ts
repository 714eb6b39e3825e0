import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';

export interface Chromium {
  readonly executable: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Where systems have one, tried when the packaged one does not fit. */
const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * A Chromium that starts: the one VOUCH_CHROMIUM names, the one of the package `@sparticuz/chromium` (Linux on x64), an installed one.
 * The package keeps it compressed; it is unpacked once, into `cache`. Throws an Error of one line where none is to be had.
 */
export async function chromiumPath(cache: string): Promise<Chromium> {
  const named = process.env.VOUCH_CHROMIUM;
  if (named) {
    const chromium = { executable: named, environment: {} };
    if (starts(chromium)) return chromium;
    throw new Error(`VOUCH_CHROMIUM names ${named}, which does not start`);
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    const packaged = await unpack(resolve(cache));
    if (starts(packaged)) return packaged;
  }
  const executable = systemBrowsers.find((path) => existsSync(path));
  if (executable) return { executable, environment: {} };
  throw new Error('there is no Chromium that starts here');
}

function starts({ executable, environment }: Chromium): boolean {
  const { status } = spawnSync(executable, ['--version'], { env: { ...process.env, ...environment }, stdio: 'ignore' });
  return status === 0;
}

async function unpack(cache: string): Promise<Chromium> {
  const packageFile = packagePath();
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8'));
  const packed = join(dirname(packageFile), 'bin');
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) {
    // Filled beside its place and then moved, so that a broken-off run leaves nothing half done.
    const fresh = `${folder}.${process.pid}`;
    mkdirSync(fresh, { recursive: true });
    const target = createWriteStream(join(fresh, 'chromium'), { mode: 0o755 });
    await pipeline(createReadStream(join(packed, 'chromium.br')), createBrotliDecompress(), target);
    for (const archive of ['al2023.tar.br', 'fonts.tar.br']) unpackArchive(join(packed, archive), fresh);
    writeFileSync(join(fresh, 'fonts.conf'), fontsConfiguration(join(folder, 'fonts')));
    if (existsSync(folder)) rmSync(fresh, { recursive: true });
    else renameSync(fresh, folder);
  }
  return {
    executable: join(folder, 'chromium'),
    environment: { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

/** The package's exports hide its package.json, so it is looked for above the module that they show. */
function packagePath(): string {
  let folder = dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'));
  while (!existsSync(join(folder, 'bin'))) folder = dirname(folder);
  return join(folder, 'package.json');
}

/** The plain files of a small tar archive: 512-byte headers with the name first, the size in octal at 124, the type at 156. */
function unpackArchive(archive: string, folder: string): void {
  const tar = brotliDecompressSync(readFileSync(archive));
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const name = tar.toString('utf8', at, tar.indexOf(0, at));
    const size = Number.parseInt(tar.toString('latin1', at + 124, at + 135), 8);
    const isFile = tar[at + 156] === 0x30 || tar[at + 156] === 0;
    if (isFile) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), tar.subarray(at + 512, at + 512 + size));
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

/** The system's fonts, and the package's for systems that have none. */
function fontsConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}</dir>
  <cachedir>${folder}/cache</cachedir>
</fontconfig>
`;
}
