// Printed forms: the two register books and the submission slip, from plain data to PDF.
export { incomingRegisterBook, outgoingRegisterBook } from './register-books.ts';
export { submissionSlip } from './submission-slip.ts';
export type {
  BookCover,
  Cancelled,
  IncomingBookRow,
  OutgoingBookRow,
  SlipWriting,
  SubmissionSlipForm,
} from './forms.ts';
