// A file input for a textarea: the browser reads the file into the textarea, to be checked and sent.
export function takeFile(area) {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".csv,.txt,text/csv,text/plain";
  input.className = "govuk-file-upload";
  input.id = `${area.id}-file`;
  const label = document.createElement("label");
  label.className = "govuk-label";
  label.htmlFor = input.id;
  label.textContent = area.dataset.takesFile;
  input.addEventListener("change", async () => {
    if (input.files.length) {
      area.value = await input.files[0].text();
    }
  });
  const group = document.createElement("div");
  group.className = "govuk-form-group";
  group.append(label, input);
  area.closest(".govuk-form-group").after(group);
}
