// What the parts of the journey play with: the stage, what was asked for, the terminal, the camera, and whoever drafts.
import type { Camera } from './camera.ts';
import type { DemoOptions } from './options.ts';
import type { ChosenSigner } from './outgoing-steps.ts';
import type { Progress } from './progress.ts';
import type { Specialist } from './specialist.ts';
import type { Stage } from './stage.ts';

export interface Played {
  readonly stage: Stage;
  readonly options: DemoOptions;
  readonly progress: Progress;
  readonly camera: Camera;
  /** Whoever drafts, once it is known who will sign: with Word or without. */
  readonly specialist: (signer: ChosenSigner) => Promise<Specialist>;
}
