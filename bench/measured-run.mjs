// Runs one command and answers its wall time and the peak memory of it and all its children (Linux: from /proc).
import { spawn } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs';

/** Resident memory in bytes of a process and everything below it. */
function residentMemory(root) {
  const children = new Map();
  const memory = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      const parent = fields[1];
      children.set(parent, [...(children.get(parent) ?? []), name]);
      memory.set(name, Number(fields[21]) * 4096);
    } catch {
      // ended meanwhile
    }
  }
  let sum = 0;
  for (const pending = [String(root)]; pending.length > 0; ) {
    const pid = pending.pop();
    sum += memory.get(pid) ?? 0;
    pending.push(...(children.get(pid) ?? []));
  }
  return sum;
}

/** @returns {Promise<{seconds: number, peakMb: number, exitCode: number}>} */
export function measuredRun(command, args, { cwd, env } = {}) {
  return new Promise((resolve, reject) => {
    const sink = openSync('/dev/null', 'w');
    const started = performance.now();
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', sink, sink],
    });
    let peak = 0;
    const sampler = setInterval(() => {
      peak = Math.max(peak, residentMemory(child.pid));
    }, 40);
    child.on('error', reject);
    child.on('close', exitCode => {
      clearInterval(sampler);
      closeSync(sink);
      resolve({ seconds: (performance.now() - started) / 1000, peakMb: peak / 1e6, exitCode });
    });
  });
}

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
