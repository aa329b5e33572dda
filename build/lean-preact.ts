// Preact without what the widget never uses: 2 kB of gzip. Its own bundle is taken apart by its text; where a new version of
// Preact is put together in another way, the whole of it goes along: the widget works as before, and the tests say that it is heavier.
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { warn } from './warn.ts'

type Cut = readonly [from: string, to?: string]

// What its jsx() makes, without refs and what is for developers.
const JSX = `export { Fragment } from 'preact'
let n = 0
const kind = Symbol.for('pv')
export const jsx = (type, props, key) =>
  ({ type, props, key, __k: null, __: null, __b: 0, __e: null, __c: null, constructor: kind, __v: --n, __i: -1, __u: 0 })
export { jsx as jsxs }`

// biome-ignore format: one cut a line
const CUTS: Readonly<Record<string, readonly Cut[]>> = {
  'the options of developer tools and add-ons': [
    ['return!o&&n.vnode&&n.vnode(e),e}', 'return e}'],
    ['n.vnode&&n.vnode(r),'],
    ['(s=n.__b)&&s(r);'],
    ['return(s=n.diffed)&&s(r),l}', 'return l}'],
    ['H=n.__r,q=C?25:0;do{d.__g&=-9,H&&H(r),s=', 'q=C?25:0;do{d.__g&=-9,s='],
    ['n.unmount&&n.unmount(t),'],
    ['n.__c&&n.__c(r,t),'],
    ['n.event?n.event(r):r', 'r'],
    ['n.__&&n.__(t,r),'],
    ['&&i==n.debounceRendering||((i=n.debounceRendering)||queueMicrotask)(H)', '||queueMicrotask(H)'],
    ['(i||queueMicrotask)(H)', 'queueMicrotask(H)'],
  ],
  'contexts and most of the life cycle': [
    [',j=(s=V.contextType)&&i[s.__c],L=s?j?j.props.value:s.__:i'],
    ['new V(M,L)', 'new V(M)'],
    ['new x(M,L)', 'new x(M)'],
    ['j&&j.sub(d),'],
    [',V.getDerivedStateFromProps&&(d.__s==d.state&&(d.__s=_({},d.__s)),_(d.__s,V.getDerivedStateFromProps(M,d.__s)))'],
    ['M!==k&&C&&!V.getDerivedStateFromProps&&d.componentWillReceiveProps&&d.componentWillReceiveProps(M,L),'],
    ['||!(4&d.__g)&&d.shouldComponentUpdate&&!1===d.shouldComponentUpdate(M,d.__s,L)'],
    ['d.componentWillUpdate&&d.componentWillUpdate(M,d.__s,L),C&&d.componentDidUpdate&&d.__h.push(function(){d.componentDidUpdate(k,b,m)})'],
    ['C&&!V.getDerivedStateFromProps&&d.componentWillMount&&d.componentWillMount(),'],
    ['d.context=L,'],
    ['k=d.props,b=d.state,d.__v=r', 'd.__v=r'],
    ['d.state=d.__s,d.context)', 'd.state=d.__s)'],
    ['d.getChildContext&&(i=_({},i,d.getChildContext())),C&&u.__c&&d.getSnapshotBeforeUpdate&&(m=d.getSnapshotBeforeUpdate(k,b)),'],
    ['if(i.componentWillUnmount)try{i.componentWillUnmount()}catch(t){n.__e(t,r)}'],
  ],
  'portals': [
    ['M.__P&&(s=l,f=(t=M.__P).namespaceURI,c=o=null,u.props&&u.props.__P!=t&&(u.__k.some(function(n){n&&J(n,n)}),u.__k=null),l=u.__k?S(u,0):null),'],
    ['M.__P&&(r.__e=null,l=s),'],
    ['if(n.props.__P)return t;'],
    ['||n.props.__P?null', '?null'],
    ['&&!n.props.__P)return n.__e=null', ')return n.__e=null'],
    ['"function"!=typeof t.type||u&&!t.props.__P', '"function"!=typeof t.type'],
  ],
  'suspense, and boundaries for errors: what is thrown goes on to whoever drew': [
    ['128&u.__u&&(c=32&u.__u,s=u.__c.__z)&&(r.__u|=c,p=o=[],8==s.nodeType?l=B(s,o):o.push(s),l=o[0]||l),'],
    ['{if(e.length=v,r.__v=null,c||o)if(t&&t.then){if(r.__u|=128|c,o){for(~(T=o.indexOf(l||void 0))||(T=o.length);(N=o[T-1])&&8==N.nodeType;)T--;for(;T<o.length;T++)if(N=o[T])if(o[T]=null,O){if(N==P)break}else{if(8!=N.nodeType)break;N.data.startsWith("$s")&&(P=B(O=N))}}if(!O){for(;l&&8==l.nodeType&&l.nextSibling;)l=l.nextSibling;O=l}(s=B(O=r.__c.__z||(r.__c.__z=O)))?(r.__e=O,l=s):r.__e=l,l=l&&l.nextSibling}else o&&o.some(g);else r.__e=u.__e;r.__k||(r.__k=u.__k||[]),t&&t.then||D(r),n.__e(t,r,u)}', '{throw t}'],
    ['p&&p.some(g),'],
    ['!u&&(i=t.__c)&&(i=i.__z)&&(f=B(i,o=[]))&&(i==t.__e&&o.some(g),g(f),g(i)),'],
    ['for(t&&!t.parentNode&&(t=S(n))&&!t.parentNode&&(t=null),o=n.__e,e=t;e&&8==e.nodeType;)e=e.nextSibling;for(o!=e&&(!u&&r.moveBefore&&o.parentNode?r.moveBefore(o,t):r.insertBefore(o,t||null)),t=o;(t=t&&t.nextSibling)&&8==t.nodeType&&!t.data.startsWith("$s"););return t', 't&&!t.parentNode&&(t=S(n))&&!t.parentNode&&(t=null);o=n.__e;o!=t&&r.insertBefore(o,t||null);return o&&o.nextSibling'],
    ['n={__e:function(n,t,r,u){for(var i,o,e;t=t.__;)if((i=t.__c)&&!(1&i.__g)){i.__g|=4;try{if((e=(o=i.constructor)&&o.getDerivedStateFromError)&&i.setState(o.getDerivedStateFromError(n)),i.componentDidCatch&&(i.componentDidCatch(n,u||{}),e=1),e&&8&i.__g)return void(i.__g|=2)}catch(t){n=t}}throw f=0,n}},', 'n={},'],
    ['try{t=r.__h,r.__h=[],t.some(function(n){n.call(r)})}catch(t){n.__e(t,r.__v)}', 't=r.__h,r.__h=[],t.some(function(n){n.call(r)})'],
  ],
  'refs': [
    ['(h.ref!=v.ref||8&h.__u)&&(h.ref&&G(h.ref,null,v,h),v.ref&&a.push(v.ref,v.__c||w,v)),'],
    ['for(var i=0;i<u.length;)G(u[i++],u[i++],u[i++]);'],
    ['!(i=t.ref)||i.current&&i.current!=t.__e||G(i,null,r,t),i=t.__c)', 'i=t.__c)'],
    ['"key"==f?u=t[f]:"ref"==f&&"function"!=typeof n?i=t[f]:o[f]=t[f];return e>2&&(o.children=e>3?d.call(arguments,2):r),m(n,o,u,i,null)', '"key"==f?u=t[f]:o[f]=t[f];return e>2&&(o.children=r),m(n,o,u)'],
  ],
  'attributes that the widget does not set': [
    ['if("style"==t)if("string"==typeof r)n.style.cssText=r;else{if("string"==typeof u&&(n.style.cssText=u=""),u)for(t in u)r&&t in r||T(n.style,t);if(r)for(t in r)u&&r[t]==u[t]||T(n.style,t,r[t])}else '],
    ['if("http://www.w3.org/2000/svg"==i)t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if("width"', 'if("http://www.w3.org/2000/svg"!=i&&"width"'],
    ['&&"list"!=t&&"form"!=t&&"tabIndex"!=t&&"download"!=t&&"rowSpan"!=t&&"colSpan"!=t&&"role"!=t&&"popover"!=t&&t in n)', '&&"role"!=t&&t in n)'],
    ['"popover"==t&&1==r?"":r', 'r'],
    ['f=t!=(t=t.replace(l,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),', 'f=!1,t=t.slice(2).toLowerCase(),'],
    [',l=/(PointerCapture)$|Capture$/i'],
  ],
  'MathML, inner HTML, and taking over what a server has drawn': [
    [':"math"==C?f="http://www.w3.org/1998/Math/MathML"'],
    ['if("svg"==C?f="http://www.w3.org/2000/svg":f||(f="http://www.w3.org/1999/xhtml"),o)for(s=0;s<o.length;s++)if((k=o[s])&&(C?k.localName==C:3==k.nodeType)){t=k,o[s]=null;break}', '"svg"==C&&(f="http://www.w3.org/2000/svg");'],
    ['if(M=a.ownerDocument||document,!C)return M.createTextNode(x);t=M.createElementNS(f,C,x.is?x:a),l&&(n.__m&&n.__m(r,o),l=!1),o=null', 'if(!C)return document.createTextNode(x);t=document.createElementNS(f,C)'],
    ['if(a="template"==C&&t.content||t,o="textarea"==C&&null!=x.defaultValue?null:o&&d.call(a.childNodes),!l&&o)for($={},s=0;s<t.attributes.length;s++)$[(k=t.attributes[s]).name]=k.value;for(s in $)', 'for(s in $)'],
    ['"dangerouslySetInnerHTML"==s?y=k:'],
    ['"dangerouslySetInnerHTML"==s?h=k:'],
    ['||"value"==s&&"defaultValue"in x||"checked"==s&&"defaultChecked"in x'],
    ['h?(l||y&&(h.__html==y.__html||h.__html==t.innerHTML)||(t.innerHTML=h.__html),r.__k=[]):(y&&(t.textContent=""),("foreignObject"==C||"http://www.w3.org/1998/Math/MathML"==f&&v.test(C))&&(f="http://www.w3.org/1999/xhtml"),I(a,', '(I(t,'],
    ['o?o[0]:u.__k&&S(u,0),l,c),o&&o.some(g)),l&&"textarea"!=C||(', 'u.__k&&S(u,0),l,c)),('],
    ['"progress"==C&&null==b?t.removeAttribute(s):null==b||b===t[s]&&("progress"!=C||b)||N(', 'null==b||b===t[s]||N('],
    ['l&&"function"!=typeof k||$[s]===k||', '$[s]===k||'],
    ['$===x||l&&t.data==x||(t.data=x)', '$===x||(t.data=x)'],
    ['32&u.__u?[i]:null,f,i||S(u),32&u.__u,o)', 'null,f,i||S(u),0,o)'],
    ['i=(u=t&&32&t.__u)?null:r.__k,', 'i=r.__k,'],
    ['9==r.nodeType&&(r=r.documentElement),'],
    ['i?null:r.firstChild?d.call(r.childNodes):null,f,i?i.__e:r.firstChild,u,o)', 'null,f,i?i.__e:null,0,o)'],
    ['y=[],v=/^m(i|n|o|s|text|space)$/,', 'y=[],'],
  ],
}

/** The code of Preact made lean; undefined when Preact is put together in another way. */
export function leanPreactCode(code: string): string | undefined {
  const cuts = Object.values(CUTS).flat()
  return cuts.reduce<string | undefined>(
    (lean, [from, to = '']) => (lean?.includes(from) ? lean.replaceAll(from, () => to) : undefined),
    code,
  )
}

/** Makes Preact lean in a build. Where that cannot be, the whole Preact goes along and the build says so. */
export function leanPreact(): Plugin {
  let lean: string | undefined
  return {
    name: 'lean-preact',
    async buildStart() {
      const found = await this.resolve('preact')
      lean = found ? leanPreactCode(readFileSync(found.id, 'utf8')) : undefined
      if (!lean)
        warn(
          'Preact is put together in another way than build/lean-preact.ts expects: the whole of it goes along, and the widget is heavier.',
        )
    },
    transform(_, id) {
      if (!lean) return undefined
      if (id.endsWith('/jsxRuntime.mjs')) return { code: JSX, map: null }
      return id.endsWith('/preact/dist/preact.mjs') ? { code: lean, map: null } : undefined
    },
  }
}
