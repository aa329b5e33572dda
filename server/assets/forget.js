// A browser keeps the form that a page answers, with the question in it, to send it again when it is started anew. From here on it keeps
// an address without the question instead: that of the same answer (data-to), or of where one asks.
history.replaceState(null, '', (document.currentScript?.dataset.to ?? location.pathname) + location.hash)
