// "kênh đơn vị": the head of a unit says, in a channel, that it is the unit's. The channel is the one it was said in.
import { BindUnitChannel } from '../../api/contracts/chat.ts';
import type { Run } from './run.ts';

export const bindChannel: Run = async ({ message: { place }, reader: { api, context } }) => {
  await api.call(BindUnitChannel, { body: { unitId: context.me.unitId, conversationId: place.conversationId } });
  return {
    say: {
      vi: `Từ nay, các đề nghị lấy ý kiến gửi ${context.me.unitName} sẽ được đăng cả ở kênh này.`,
      en: `From now on, requests for opinions sent to ${context.me.unitName} are posted in this channel too.`,
    },
  };
};
