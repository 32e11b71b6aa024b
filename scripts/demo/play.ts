// The demo from start to end: its own instance, every step with its time, the evidence, and everything stopped again.
import { join, relative } from 'node:path';
import { ensureBuilt } from '../../addin/serve/build.ts';
import { playAnswer } from './answer.ts';
import { playArrival } from './arrival.ts';
import { noBrowser, openBrowser } from './browser.ts';
import { clearPictures, openCamera } from './camera.ts';
import { nobody } from './cast.ts';
import { clearEvidence, leaveEvidence } from './evidence.ts';
import { startInstance, type Instance } from './instance.ts';
import type { DemoOptions } from './options.ts';
import type { ChosenSigner } from './outgoing-steps.ts';
import { progressIn, type Progress } from './progress.ts';
import { specialistAtTheApi, type Specialist } from './specialist.ts';
import { specialistInWord } from './specialist-in-word.ts';
import { stageOf } from './stage.ts';
import { sitDown } from './word-desk.ts';
import { same } from './words.ts';

/** Whether there is a pane to work in; a pane that cannot be built says why. */
const isPaneBuilt = (say: Progress['say']): Promise<boolean> =>
  ensureBuilt(say).then(
    () => true,
    (error: unknown) => {
      say(same(error instanceof Error ? error.message : String(error)));
      return false;
    },
  );

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
  const browser = await openBrowser();
  if (browser === undefined) say(noBrowser);
  const camera = await openCamera(browser, instance.url, folder);
  const specialist = async (signer: ChosenSigner): Promise<Specialist> =>
    browser === undefined || !(await isPaneBuilt(say))
      ? specialistAtTheApi(stage, options, signer)
      : specialistInWord(
          stage,
          await sitDown(browser, { url: instance.url, who: 'legalOfficer', camera }),
          options,
          signer,
        );
  const played = { stage, options, progress, camera, specialist };
  const { incomingId, issued } = await (async () => {
    const { id } = await playArrival(played);
    return { incomingId: id, issued: await playAnswer(played, id) };
  })().finally(() => browser?.close());
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
  if (camera.taken.length > 0)
    say({
      vi: `Ảnh ${camera.taken.length} bước, trong chat và trong Word: ${join(place, 'steps')}`,
      en: `Pictures of ${camera.taken.length} steps, in chat and in Word: ${join(place, 'steps')}`,
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
