#!/usr/bin/env node
// Playwright starts this file in place of Firefox, so it is JavaScript, which Node runs as it is.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { createInterface } from 'node:readline';

/*
 * Playwright speaks WebDriver BiDi with a Firefox as it is installed, and sends one command that Firefox 153 does not
 * know: the override of media features. It does so for every page, and asks for the light colours that the profile
 * has anyway. This stands between the two and says yes to that where Firefox says that it does not know the command;
 * whoever asks for other colours is told the truth.
 */
const command = 'emulation.setMediaFeaturesOverride';
const asProfile = { 'prefers-color-scheme': 'light' };

// Who wants to kill Firefox has to know its process group, which Playwright keeps to itself.
const { NARANHI_FIREFOX_GROUP: groupFile } = process.env;
if (groupFile) writeFileSync(groupFile, String(process.pid));

const firefox = spawn(process.env['NARANHI_FIREFOX'] ?? 'firefox', process.argv.slice(2), {
  stdio: ['ignore', 'inherit', 'pipe'],
});
firefox.on('exit', (code) => process.exit(code ?? 1));
firefox.on('error', (error) => {
  console.error(String(error));
  process.exit(1);
});

createInterface(firefox.stderr).on('line', async (line) => {
  const [, port] = /^WebDriver BiDi listening on ws:\/\/127\.0\.0\.1:(\d+)/.exec(line) ?? [];
  console.error(port === undefined ? line : line.replace(port, await standBefore(Number(port))));
});

/** Listens in the place of Firefox; the port. */
function standBefore(port) {
  const server = createServer((playwright) => {
    const browser = connect(port, '127.0.0.1');
    playwright.on('close', () => browser.destroy()).on('error', () => browser.destroy());
    browser.on('close', () => playwright.destroy()).on('error', () => playwright.destroy());

    const needless = new Set();
    onFrames(playwright, (frame, text) => {
      if (text?.includes(command)) {
        const { id, method, params } = JSON.parse(text);
        const asked = Object.entries(params.features ?? {});
        const hasIt = asked.every(([feature, value]) => asProfile[feature] === value);
        if (method === command && hasIt) needless.add(id);
      }
      // Firefox takes a handshake that names its own port only.
      const isHandshake = text?.startsWith('GET ');
      browser.write(isHandshake ? text.replace(/^Host: .*$/im, `Host: 127.0.0.1:${port}`) : frame);
    });
    onFrames(browser, (frame, text) => {
      const { id, error } = text?.includes('unknown command') ? JSON.parse(text) : {};
      const isAnswered = error === 'unknown command' && needless.delete(id);
      playwright.write(isAnswered ? frameOf(JSON.stringify({ type: 'success', id, result: {} })) : frame);
    });
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(String(server.address().port)));
  });
}

/** Calls back with the handshake, then with each frame of a WebSocket (RFC 6455, 5.2), and the text in it. */
function onFrames(stream, callBack) {
  let rest = Buffer.alloc(0);
  let isOpen = false;
  stream.on('data', (data) => {
    rest = Buffer.concat([rest, data]);
    for (;;) {
      const length = isOpen ? frameLength(rest) : handshakeLength(rest);
      if (length === undefined || rest.length < length) return;
      const frame = rest.subarray(0, length);
      rest = rest.subarray(length);
      callBack(frame, isOpen ? textIn(frame) : String(frame));
      isOpen = true;
    }
  });
}

function handshakeLength(bytes) {
  const end = bytes.indexOf('\r\n\r\n');
  return end < 0 ? undefined : end + 4;
}

/** Where the content of a frame begins, and how long it is; undefined as long as that is not there to read. */
function contentOf(bytes) {
  if (bytes.length < 2) return undefined;
  const [short, mask] = [bytes[1] & 0x7f, bytes[1] & 0x80 ? 4 : 0];
  const head = { 126: 4, 127: 10 }[short] ?? 2;
  if (bytes.length < head + mask) return undefined;
  const length = { 126: () => bytes.readUInt16BE(2), 127: () => Number(bytes.readBigUInt64BE(2)) }[short]?.();
  return { start: head + mask, mask, length: length ?? short };
}

function frameLength(bytes) {
  const content = contentOf(bytes);
  return content && content.start + content.length;
}

/** What a frame says, if it is one of text and whole. */
function textIn(frame) {
  if (frame[0] !== 0x81) return undefined;
  const { start, mask } = contentOf(frame);
  const key = frame.subarray(start - mask, start);
  const content = frame.subarray(start);
  return (mask === 0 ? content : content.map((byte, index) => byte ^ key[index % 4])).toString('utf8');
}

/** A short text as a server sends it, unmasked. */
function frameOf(text) {
  return Buffer.concat([Buffer.from([0x81, Buffer.byteLength(text)]), Buffer.from(text)]);
}
