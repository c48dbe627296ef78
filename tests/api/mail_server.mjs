// A real mail server that takes mail and does with it what it is told: node mail_server.mjs FOLDER SECURITY CERT KEY.
// SECURITY is "tls" (from the start), "starttls" or "plain" (offers neither TLS nor signing in). Says at which port it
// listens. What came is in FOLDER/mails.jsonl, one object a line, and what was said to it in FOLDER/said. Before each
// mail it takes the first line of FOLDER/answers:
//   ok          takes it
//   451, 554    answers that to the content
//   450, 550    answers that to the receiver
//   drop        takes the content, and closes the connection without an answer
//   slow        takes it two seconds after it came, whether anybody still waits or not
//   hang        never answers to the content
import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.env.STAGEPAD_NODE_MODULES, 'package.json'));
const { SMTPServer } = require('smtp-server');
const { simpleParser } = require('mailparser');

const [folder, security, cert, key] = process.argv.slice(2);
const USER = 'stagepad@umc.example';
const PASSWORD = 'geheim wachtwoord';

function nextAnswer() {
  const file = join(folder, 'answers');
  if (!existsSync(file)) return 'ok';
  const [first, ...others] = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  writeFileSync(file + '.new', others.join('\n'));
  renameSync(file + '.new', file);
  return first ?? 'ok';
}

function refusal(code, words) {
  return Object.assign(new Error(words), { responseCode: code });
}

function content(stream) {
  return new Promise((resolve) => {
    const chunks = [];
    stream.on('data', (chunk) => chunks.push(chunk));
    stream.on('end', () => resolve(Buffer.concat(chunks)));
  });
}

async function keep(raw, session, outcome) {
  const parsed = await simpleParser(raw);
  appendFileSync(join(folder, 'mails.jsonl'), JSON.stringify({
    outcome,
    user: session.user ?? '',
    secure: session.secure,
    greeting: session.hostNameAppearsAs,
    sender: session.envelope.mailFrom.address,
    receivers: session.envelope.rcptTo.map((each) => each.address),
    id: parsed.messageId,
    from: parsed.from.text,
    to: parsed.to.text,
    subject: parsed.subject,
    language: parsed.headers.get('content-language'),
    automatic: parsed.headers.get('auto-submitted'),
    kind: parsed.headers.get('content-type').value,
    text: parsed.text,
    html: parsed.html,
    ascii: raw.every((byte) => byte < 0x80),
    longest: Math.max(...raw.toString('latin1').split('\r\n').map((line) => line.length)),
  }) + '\n');
}

async function take(stream, session, done) {
  const raw = await content(stream);
  const answer = session.answer;
  if (answer === 'slow') await new Promise((resolve) => setTimeout(resolve, 2000));
  const isTaken = answer === 'ok' || answer === 'slow';
  await keep(raw, session, isTaken ? 'taken' : answer);
  if (answer === 'hang') return;
  if (answer === 'drop') {
    for (const connection of server.connections) {
      if (connection.id === session.id) connection._socket.destroy();
    }
    return;
  }
  if (isTaken) return done(null, 'taken');
  done(answer === '451' ? refusal(451, '4.3.0 Kom later terug') : refusal(554, '5.7.1 Ongewenste inhoud'));
}

const server = new SMTPServer({
  secure: security === 'tls',
  ...(security === 'plain' ? {} : { cert: readFileSync(cert), key: readFileSync(key) }),
  disabledCommands: security === 'plain' ? ['STARTTLS', 'AUTH'] : [],
  authOptional: security === 'plain',
  closeTimeout: 100,
  disableReverseLookup: true,
  logger: {
    level() {}, trace() {}, info() {}, warn() {}, error() {}, fatal() {},
    debug(entry, format, ...words) {
      if (entry.tnx === 'command') appendFileSync(join(folder, 'said'), words.join(' ').split(' ')[0] + '\n');
    },
  },
  onAuth({ username, password }, session, done) {
    const isRight = username === USER && password === PASSWORD;
    if (isRight) done(null, { user: username });
    else done(refusal(535, '5.7.8 Naam of wachtwoord onjuist'));
  },
  onMailFrom(address, session, done) {
    session.answer = nextAnswer();
    done();
  },
  onRcptTo(address, session, done) {
    if (session.answer === '550') return done(refusal(550, `5.1.1 <${address.address}>: geen postbus`));
    if (session.answer === '450') return done(refusal(450, '4.2.1 Postbus even niet bereikbaar'));
    done();
  },
  onData: take,
});
server.on('error', () => {});
server.listen(0, '127.0.0.1', () => console.log(`listening on 127.0.0.1:${server.server.address().port}`));
