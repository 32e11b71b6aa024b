// A reply in the thread of a consultation becomes a prepared opinion of whoever wrote it; the unit's head releases it.
import { ApiProblem, type ApiClient } from '../api/client/client.ts';
import { FindChatMessage } from '../api/contracts/chat.ts';
import { GetConsultation, PrepareOpinion, type ConsultationView } from '../api/contracts/consultation.ts';
import { opinionIn, type SaidOpinion } from './opinion-words.ts';
import { threadAddress, type Message } from './port/teams-port.ts';
import type { Reader } from './reader.ts';
import { sentences, stanceSaid } from './sentences.ts';
import { say } from './text/language.ts';

/** The consultation that a thread was started for; nothing for any other thread. */
export async function consultationOf(bot: ApiClient, { place }: Message): Promise<string | undefined> {
  if (place.scope !== 'channel' || place.threadId === undefined) return undefined;
  const conversationId = threadAddress(place.conversationId, place.threadId);
  try {
    const { about } = await bot.call(FindChatMessage, { query: { conversationId } });
    return about.find(({ kind }) => kind === 'consultation')?.id;
  } catch (thrown) {
    if (thrown instanceof ApiProblem && thrown.code === 'not-found') return undefined;
    throw thrown;
  }
}

/** The same words of the same person are the same opinion: the service may send a message again, with another id. */
const isThere = ({ prepared }: ConsultationView, said: SaidOpinion, positionId: string): boolean =>
  prepared.some(
    (one) =>
      one.positionId === positionId && one.stance === said.stance && (one.comment ?? '') === (said.comment ?? ''),
  );

/** Colleagues write at the same time: an opinion does not depend on theirs, so it is added to what is there by then. */
async function prepare({ api, context }: Reader, id: string, said: SaidOpinion, tries = 4): Promise<boolean> {
  const consultation = await api.call(GetConsultation, { params: { consultationId: id } });
  if (isThere(consultation, said, context.me.positionId)) return false;
  try {
    await api.call(PrepareOpinion, { params: { consultationId: id }, seen: consultation, body: said });
    return true;
  } catch (thrown) {
    if (!(thrown instanceof ApiProblem && thrown.code === 'changed-meanwhile') || tries <= 1) throw thrown;
    return prepare({ api, context }, id, said, tries - 1);
  }
}

/**
 * Notes the reply and says so. Nothing is said to chatter: words that state no opinion are answered only when they speak
 * to the bot. A problem of the API is thrown, with its sentence.
 */
export async function opinionFromReply(message: Message, id: string, reader: Reader): Promise<string | undefined> {
  const { language } = reader.context;
  const said = opinionIn(message.text);
  if (said === undefined) return message.mentionsBot ? say(sentences['opinion-how'], language) : undefined;
  const added = await prepare(reader, id, said);
  const stance = say(stanceSaid[said.stance], language);
  return added ? say(sentences['opinion-prepared'], language, { stance }) : say(sentences['opinion-there'], language);
}
