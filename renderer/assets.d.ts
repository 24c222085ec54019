// What the bundler makes of these imports. (vite/client would say it too, but brings Node's globals along.)

declare module '*.css';

declare module '*?url' {
  const url: string;
  export default url;
}

declare module '*?worker&url' {
  const url: string;
  export default url;
}
