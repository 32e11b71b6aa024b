// Why nobody is signed in, in a sentence, and what to do next.
import type { SignInTroubleKind } from '../session/session.ts';
import type { Words, WordsOf } from './language.ts';

// prettier-ignore
export const signInTroubleText: WordsOf<SignInTroubleKind> = {
  closed:      { vi: 'Cửa sổ đăng nhập đã đóng trước khi đăng nhập xong. Việc đang làm vẫn còn ở đây.', en: 'The sign-in window was closed too early. What you were doing is still here.' },
  consent:     { vi: 'Ứng dụng chưa được phép dùng tài khoản Microsoft 365 này ({code}).', en: 'The application may not use this Microsoft 365 account yet ({code}).' },
  refused:     { vi: 'Hệ thống tài khoản không cho đăng nhập ({code}). Việc đang làm vẫn còn ở đây.', en: 'The identity provider refused the sign-in ({code}). What you were doing is still here.' },
  unreachable: { vi: 'Không kết nối được hệ thống tài khoản để đăng nhập. Việc đang làm vẫn còn ở đây.', en: 'The identity provider cannot be reached. What you were doing is still here.' },
  failed:      { vi: 'Chưa đăng nhập được ({code}). Việc đang làm vẫn còn ở đây.', en: 'Could not sign in ({code}). What you were doing is still here.' },
};

// prettier-ignore
export const signInNext: WordsOf<SignInTroubleKind> = {
  closed:      { vi: 'Xin thử lại và đăng nhập trong cửa sổ hiện ra.', en: 'Please try again and sign in in the window that opens.' },
  consent:     { vi: 'Xin đồng ý khi được hỏi, hoặc nhờ quản trị viên Microsoft 365 của cơ quan cho phép, rồi thử lại.', en: 'Please agree when asked, or ask whoever administers Microsoft 365 to allow it, and try again.' },
  refused:     { vi: 'Xin thử lại; nếu vẫn không được, gửi mã này cho bộ phận hỗ trợ.', en: 'Please try again; if it stays, give the code to your support.' },
  unreachable: { vi: 'Xin kiểm tra mạng rồi thử lại.', en: 'Please check the network and try again.' },
  failed:      { vi: 'Xin thử lại; nếu vẫn không được, gửi mã này cho bộ phận hỗ trợ.', en: 'Please try again; if it stays, give the code to your support.' },
};

// prettier-ignore
export const signInWords = {
  reference:   { vi: 'Mã tra cứu khi cần hỗ trợ: {id}', en: 'Reference for support: {id}' },
  which:       { vi: 'Quý vị làm việc ở vị trí nào?', en: 'In which position do you work now?' },
  unknown:     { vi: 'Tài khoản {account} chưa được gắn với vị trí công tác nào trong hệ thống.', en: 'The account {account} holds no position in this system.' },
  unnamed:     { vi: 'này', en: 'in use' },
  unknownNext: { vi: 'Xin báo quản trị hệ thống của cơ quan, hoặc thử lại bằng tài khoản khác.', en: 'Please tell the administrator of your agency, or try again with another account.' },
} as const satisfies Record<string, Words>;
