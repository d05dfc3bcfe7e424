/* <orga-subjects>: says how many subjects are ticked, in all and in each competence. Without it all works. */
class OrgaSubjects extends HTMLElement {
  connectedCallback() {
    this.addEventListener("change", () => this.say());
    this.say();
  }

  words(count) {
    return (count > 1 ? this.dataset.many : this.dataset.one).replace("#", count);
  }

  say() {
    for (const tree of this.querySelectorAll(".tree")) {
      const count = tree.querySelectorAll("input[name=sujet]:checked").length;
      tree.querySelector("[data-count]").textContent = count ? this.words(count) : "";
    }
    const total = this.words(this.querySelectorAll("input[name=sujet]:checked").length);
    const told = this.querySelector("[data-total]");
    if (told.textContent !== total) told.textContent = total;
  }
}

customElements.define("orga-subjects", OrgaSubjects);
