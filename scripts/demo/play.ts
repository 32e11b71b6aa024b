// The demo from start to end: its own instance, every step with its time, the evidence, and everything stopped again.
import { join, relative } from 'node:path';
import { clearPictures, openCamera } from './camera.ts';
import { nobody } from './cast.ts';
import { clearEvidence, leaveEvidence } from './evidence.ts';
import { startInstance, type Instance } from './instance.ts';
import { playAnswer, playArrival } from './journey.ts';
import type { DemoOptions } from './options.ts';
import { progressIn } from './progress.ts';
import { stageOf } from './stage.ts';
import { same } from './words.ts';

async function play(
  instance: Instance,
  options: DemoOptions,
  progress: ReturnType<typeof progressIn>,
): Promise<boolean> {
  const { folder } = options;
  const { step, say } = progress;
  const stage = stageOf(instance);
  await clearEvidence(folder);
  await clearPictures(folder);
  const camera = await openCamera(instance.url, folder);
  const played = { stage, options, progress, camera };
  const { incomingId, issued } = await (async () => {
    const { id } = await playArrival(played);
    return { incomingId: id, issued: await playAnswer(played, id) };
  })().finally(() => camera.close());
  const { files, problems } = await step(
    nobody,
    { vi: 'Kiểm chứng và lưu kết quả', en: 'Verified, and the results kept' },
    () => leaveEvidence(stage, { incomingId, outgoing: issued, folder }),
  );
  const near = relative('.', folder);
  const place = near === '' || near.startsWith('..') ? folder : near;
  say({
    vi: `Kết quả trong ${place}: ${files.join(', ')}`,
    en: `Results in ${place}: ${files.join(', ')}`,
  });
  if (camera.broken !== undefined) say(camera.broken);
  else
    say({
      vi: `Ảnh ${camera.taken.length} bước trong chat: ${join(place, 'steps')}`,
      en: `Pictures of ${camera.taken.length} steps in chat: ${join(place, 'steps')}`,
    });
  for (const { vi, en } of problems) say({ vi: `KHÔNG ĐẠT: ${vi}`, en: `DOES NOT HOLD: ${en}` });
  if (problems.length === 0)
    say({
      vi: 'Hai bộ kiểm tra chữ ký và nhật ký đều đạt.',
      en: 'Both verifiers and the journal hold.',
    });
  return problems.length === 0;
}

/** Plays the demo; 0 when everything holds, 1 with the sentence that says what does not, 130 when it was interrupted. */
export async function playDemo(options: DemoOptions): Promise<number> {
  const progress = progressIn(options.language);
  const began = performance.now();
  let instance: Instance | undefined;
  const interrupt = new AbortController();
  let stopped: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    if (instance !== undefined) await (stopped ??= instance.stop());
  };
  // what is just starting is stopped as soon as it runs; a second Ctrl-C is no second wish
  const onSignal = (): void => {
    if (!interrupt.signal.aborted) progress.say({ vi: 'Đang dừng…', en: 'Stopping…' });
    interrupt.abort();
    void stop();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  try {
    instance = await progress.step(
      nobody,
      { vi: 'Khởi động một bản riêng', en: 'An instance of its own starts' },
      startInstance,
      ({ url }) => same(url),
    );
    if (interrupt.signal.aborted) return 130;
    const holds = await play(instance, options, progress);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    progress.say({ vi: `Cả hành trình: ${seconds} giây.`, en: `The whole journey: ${seconds} s.` });
    return holds ? 0 : 1;
  } catch (error) {
    // what fails now fails because it was stopped
    if (interrupt.signal.aborted) return 130;
    const reason = error instanceof Error ? error.message : String(error);
    process.stdout.write('\n');
    progress.say({ vi: `Dừng lại: ${reason}`, en: `Stopped: ${reason}` });
    return 1;
  } finally {
    await stop();
  }
}
