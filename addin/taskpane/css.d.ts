// Style sheets are imported for what they do; the build takes care of them.
declare module '*.css';
