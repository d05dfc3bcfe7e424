/* <results-code>: the code that stands after # in the link of the mail goes into its field, out of the address. */
class ResultsCode extends HTMLElement {
  connectedCallback() {
    const code = location.hash.slice(1);
    if (!/^[\w-]{20,100}$/.test(code)) return;
    this.querySelector("input").value = code;
    history.replaceState(null, "", location.pathname);
  }
}

customElements.define("results-code", ResultsCode);
