// What Mermaid looks for when it is loaded, as much as it needs to read a diagram. It draws nothing: there is no page.
var window = globalThis;
var self = globalThis;
["Element", "Node", "NodeFilter", "HTMLTemplateElement", "HTMLFormElement", "DOMParser"]
  .forEach(name => globalThis[name] = class {});
var navigator = { userAgent: "" };
// Without createHTMLDocument the sanitizer of labels says that it is not supported, and lets them through.
var document = {
  nodeType: 9,
  implementation: {},
  currentScript: null,
  body: {},
  createElement: () => ({ content: { ownerDocument: document }, style: {}, setAttribute() {} }),
  createNodeIterator() {},
  createDocumentFragment() {},
  importNode() {},
  addEventListener() {},
  getElementsByTagName: () => [],
  querySelector: () => null,
  querySelectorAll: () => [],
};
document.ownerDocument = document;
globalThis.addEventListener = () => {};
globalThis.setTimeout = work => { Promise.resolve().then(work); return 1; };
globalThis.clearTimeout = () => {};
