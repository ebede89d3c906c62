'use strict';

// Everything shown is set as text; nothing that an article or a person says is ever read as markup.

const log = document.getElementById('log');
const form = document.getElementById('form');
const text = document.getElementById('text');
const file = document.getElementById('file');
const send = document.getElementById('send');
const attached = document.getElementById('attach-name');
let words = {};

function element(name, className, content) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (content !== undefined) made.textContent = content;
  return made;
}

function runs(into, list) {
  for (const run of list) {
    into.append(run.strong ? element('strong', '', run.words) : document.createTextNode(run.words));
  }
  return into;
}

function noted(into, notes, place) {
  const all = notes.concat(place ? [place] : []);
  for (const note of all) into.append(element('span', 'note', note));
  return into;
}

function button(label, line, className) {
  const made = element('button', className, label);
  made.type = 'button';
  made.addEventListener('click', () => ask(line));
  return made;
}

const blocks = {
  heading: (block) => element(block.level === 1 ? 'h2' : 'h3', '', block.words),
  paragraph: (block) => runs(element('p'), block.runs),
  excerpt: (block) => noted(runs(element('p'), block.runs), [], block.place),
  quotation: (block) => {
    const quote = element('blockquote', block.direct ? 'direct' : 'reported');
    quote.append(block.direct ? '“' + block.words + '”' : block.words);
    return noted(quote, block.notes, block.place);
  },
  facts: (block) => {
    const list = element('ul');
    for (const item of block.items) {
      list.append(noted(runs(element('li'), item.runs), item.notes, item.place));
    }
    return list;
  },
  source: (block) => {
    const line = element('p', 'source', block.notes.join(' · '));
    if (block.link) {
      const link = element('a', '', new URL(block.link).host);
      link.href = block.link;
      link.target = '_blank';
      link.rel = 'noopener noreferrer';
      line.append(' · ', link);
    }
    return line;
  },
  articles: (block) => {
    const list = element('ul', 'plain');
    for (const item of block.items) {
      const line = element('li');
      line.append(button(String(item.number), String(item.number), 'line'), ' ' + item.title + ' ');
      line.append(element('span', 'meaning', item.detail));
      list.append(line);
    }
    return list;
  },
  examples: (block) => {
    const list = element('ul', 'plain');
    for (const item of block.items) {
      const line = element('li');
      const fill = element('button', 'line', item.line);
      fill.type = 'button';
      fill.addEventListener('click', () => { text.value = item.line; grow(); text.focus(); });
      line.append(fill, ' ', element('span', 'meaning', item.meaning));
      list.append(line);
    }
    return list;
  },
  notice: (block) => element('p', block.refusal ? 'notice refusal' : 'notice', block.words),
  file: (block) => {
    const link = element('a', 'file', block.name);
    link.href = URL.createObjectURL(new Blob([block.words], { type: 'text/plain' }));
    link.download = block.name;
    return link;
  },
  actions: (block) => {
    const row = element('div', 'actions');
    for (const item of block.items) row.append(button(item.label, item.line));
    return row;
  },
};

function show(reply) {
  const message = element('article', 'message');
  for (const block of reply) message.append(blocks[block.type](block));
  log.append(message);
  message.scrollIntoView({ block: 'start', behavior: 'smooth' });
}

async function post(path, body) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

async function ask(line, sent) {
  log.append(element('article', 'message mine', [line, sent && sent.name].filter(Boolean).join('\n')));
  const waiting = element('p', 'notice', words.waiting);
  log.append(waiting);
  waiting.scrollIntoView({ block: 'end' });
  send.disabled = true;
  try {
    const reply = await post('/api/messages', sent ? { text: line, file: sent } : { text: line });
    waiting.remove();
    show(reply);
  } catch (error) {
    waiting.className = 'notice refusal';
    waiting.textContent = words.failed;
  } finally {
    send.disabled = false;
  }
}

function grow() {
  text.style.height = 'auto';
  text.style.height = text.scrollHeight + 'px';
}

function base64(buffer) {
  let binary = '';
  const bytes = new Uint8Array(buffer);
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(binary);
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const line = text.value.trim();
  const chosen = file.files[0];
  if (!line && !chosen) return;
  text.value = '';
  grow();
  form.reset();
  attached.classList.add('hidden');
  await ask(line, chosen && { name: chosen.name, content: base64(await chosen.arrayBuffer()) });
  text.focus();
});

file.addEventListener('change', () => {
  attached.textContent = file.files[0] ? file.files[0].name : '';
  attached.classList.toggle('hidden', !file.files[0]);
});

text.addEventListener('input', grow);
text.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    form.requestSubmit();
  }
});

async function news() {
  if (document.visibilityState === 'visible') {
    try {
      const response = await fetch('/api/news');
      if (response.ok) (await response.json()).forEach(show);
    } catch (error) {
      // the bot is stopped or starting: the next round asks again
    }
  }
  setTimeout(news, 15000);
}

async function begin() {
  const greeting = await post('/api/greeting', {});
  words = greeting.words;
  document.documentElement.lang = greeting.language;
  document.getElementById('title').textContent = words.title;
  text.placeholder = words.placeholder;
  text.setAttribute('aria-label', words.placeholder);
  document.getElementById('attach').title = words.file;
  send.textContent = words.send;
  show(greeting.reply);
  text.focus();
  setTimeout(news, 15000);
}

begin();
